package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.report.PublicationDate;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/** In what way a sentence tells an event: its status, its time, the stage of a deal, and the words that tell it. */
final class Telling {

    /** Tokens that an event's words may reach before its predicate. */
    private static final int LONGEST_LEAD = 30;

    /** Words of a subject beyond the names in it. */
    private static final int LONGEST_SUBJECT = 8;

    private final Scene scene;
    private final View view;

    Telling(Scene scene, View view) {
        this.scene = scene;
        this.view = view;
    }

    void finish(Draft draft) {
        time(draft);
        draft.status = status(draft);
        draft.stage = stage(draft);
        span(draft);
    }

    private Status status(Draft draft) {
        Statement statement = draft.statement;
        boolean negated = draft.has(Mark.NEGATOR) || draft.form == FormKind.NEGATIVE;
        boolean answered = statement != null && isAnswered(statement);
        boolean denied = draft.has(Mark.DENIAL)
                || statement != null && statement.polarity() == Statement.Polarity.DENIED && !answered;
        boolean denying = draft.type() == EventType.REJECT && draft.isVerb() && !draft.gerund && !draft.infinitive;
        boolean takenBack = denied || isUnderDenial(view.clauseStart(draft.anchor)) || isDeniedDeed(draft);
        if (negated || takenBack && !denying) {
            return Status.DENIED;
        }
        if (draft.frame.status() != null) {
            return draft.frame.status();
        }
        if (isConditional(draft)) {
            return Status.CONDITIONAL;
        }
        boolean open = draft.infinitive && !draft.has(Mark.IMPLICATIVE);
        // whoever says that he will answer threatens now
        boolean now = draft.type() == EventType.THREATEN && draft.isVerb() && !open;
        boolean coming = draft.has(Mark.FUTURE)
                || draft.has(Mark.COMING)
                || draft.form == FormKind.FUTURE
                || draft.form == FormKind.FIRST_FUTURE;
        if (coming && !now || open || isToCome(draft)) {
            return Status.PLANNED;
        }
        if (statement == null || answered && isOfWords(draft)) {
            return view.quotation[draft.from] >= 0 ? Status.CLAIMED : Status.REPORTED;
        }
        boolean told = draft.isVerb() && !draft.gerund && !draft.infinitive;
        boolean past = draft.form == FormKind.PAST && !draft.passive;
        boolean finite = told && (past || view.quotation[draft.from] >= 0 && draft.form == FormKind.FINITE);
        boolean meant =
                statement.modality() == Statement.Modality.INTENTION || statement.modality() == Statement.Modality.WISH;
        if (meant && !finite) {
            return Status.PLANNED;
        }
        boolean aside = statement.manner() == Statement.Manner.INDIRECT && isAside(draft, statement);
        return aside || isVouchedFor(draft, statement) ? Status.REPORTED : Status.CLAIMED;
    }

    /**
     * "said the drones, delivered in 2016, were old": a clause about a noun of somebody's words tells what the outlet knows as
     * well as he does.
     */
    private boolean isAside(Draft draft, Statement statement) {
        int open = view.clauseStart(draft.anchor);
        boolean participle = draft.passive
                && draft.anchor == draft.from
                && draft.form == FormKind.PASSIVE
                && view.isComma(draft.from - 1)
                && start(draft.from - 1) > statement.content().start();
        boolean relative = view.has(open, Mark.RELATIVE)
                && open > 0
                && start(open) > statement.content().start()
                && !view.has(open - 1, Mark.COORDINATOR)
                && !view.verb[open - 1]
                && !view.cue[open - 1]
                && !hasCue(open, draft.from);
        return draft.reduced || participle || relative;
    }

    /** "Riyadh accuses Iran of arming them, which Tehran denies": what is denied behind it was told by another before. */
    private boolean isAnswered(Statement statement) {
        return view.grammar.order == Grammar.Order.VSO
                && statement.polarity() == Statement.Polarity.DENIED
                && statement.cue() != null
                && statement.cue().start() >= statement.content().end();
    }

    private static boolean isOfWords(Draft draft) {
        boolean finite = draft.isVerb() && !draft.gerund && !draft.infinitive;
        return finite
                && switch (draft.type()) {
                    case ACCUSE, REQUEST, REJECT, THREATEN, SUPPORT -> true;
                    default -> false;
                };
    }

    /** "the firm that it says carried arms": the clause is somebody's words all the same. */
    private boolean hasCue(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.cue[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether its own time lies behind the day of the report, whatever the tense: "he travels to Tehran next month". */
    private boolean isToCome(Draft draft) {
        if (draft.type() == EventType.AGREE && draft.form == FormKind.PAST && !draft.infinitive) {
            // "signed a plan for 2027": the time is that of what is agreed
            return false;
        }
        Optional<PublicationDate> day = scene.report.day();
        // where the verb stands last, a time behind a participle is that of the main verb
        boolean own =
                view.grammar.order != Grammar.Order.SOV || draft.when == null || draft.when.start() < start(draft.from);
        return day.isPresent()
                && own
                && draft.time != null
                && draft.datedInClause
                && begin(draft.time)
                                .compareTo(day.get()
                                        .value()
                                        .substring(0, begin(draft.time).length()))
                        > 0;
    }

    /** The day, month or year with which an EDTF value begins; seasons count as their first month. */
    private static String begin(String value) {
        int end = 0;
        while (end < value.length() && end < 10 && (value.charAt(end) == '-' || Character.isDigit(value.charAt(end)))) {
            end++;
        }
        String day = value.substring(0, end == 10 || end == 7 || end == 4 ? end : 0);
        if (day.length() == 7 && day.charAt(5) == '2') {
            int season = day.charAt(6) - '1';
            return season < 0 || season > 3
                    ? ""
                    : day.substring(0, 5) + List.of("03", "06", "09", "12").get(season);
        }
        return day;
    }

    /** "denied that", "نفت الكتائب أنها": the clause at {@code clause} is what is denied. */
    private boolean isUnderDenial(int clause) {
        if (clause == 0 || !view.has(clause, Mark.BOUNDARY)) {
            return false;
        }
        for (int i = clause - 1; i >= 0 && i >= clause - Joining.LONGEST_COMPLEMENT; i--) {
            if (view.has(i, Mark.DENIAL)) {
                return true;
            }
            if (view.cut[i]) {
                return false;
            }
        }
        return false;
    }

    /** "denied signing a contract", "satın alındığı yönündeki haberleri yalanladı": a deed named by no clause of its own. */
    private boolean isDeniedDeed(Draft draft) {
        boolean named = !draft.isVerb() || draft.gerund || draft.infinitive;
        if (!named && view.grammar.order != Grammar.Order.SOV || draft.happens) {
            return false;
        }
        boolean sov = view.grammar.order == Grammar.Order.SOV;
        int from = sov ? draft.to : Math.max(view.clauseStart(draft.anchor), draft.anchor - Joining.LONGEST_COMPLEMENT);
        int to = sov ? Math.min(view.size, draft.to + Joining.LONGEST_COMPLEMENT) : draft.anchor;
        for (int i = from; i < to; i++) {
            if (view.has(i, Mark.DENIAL)) {
                return true;
            }
            if (sov && view.cut[i]) {
                return false;
            }
        }
        return false;
    }

    private boolean isConditional(Draft draft) {
        if (draft.has(Mark.HEDGE) || draft.form == FormKind.CONDITIONAL) {
            return true;
        }
        if (draft.statement != null && draft.statement.modality() == Statement.Modality.CONDITIONAL) {
            return true;
        }
        for (int i = view.clauseStart(draft.anchor); i < draft.anchorEnd; i++) {
            if (view.has(i, Mark.CONDITION)) {
                return true;
            }
        }
        return isBehindCondition(draft);
    }

    /** "If Russia attacks, Japan freezes the accounts": the clause behind the one that gives the condition. */
    private boolean isBehindCondition(Draft draft) {
        int clause = view.clauseStart(draft.anchor);
        boolean behind = view.grammar.order == Grammar.Order.SOV && clause > 1 && view.isComma(clause - 1);
        return behind && view.has(view.clauseStart(clause - 1), Mark.CONDITION);
    }

    /**
     * Whether an outlet repeats the statement without distance: what a body says of its own matters in neutral words, what
     * a person says of a deed of his own or of his body; not what someone says of others, and not what is quoted.
     */
    private boolean isVouchedFor(Draft draft, Statement statement) {
        boolean neutral =
                switch (statement.act()) {
                    case SAY, CONFIRM, PRAISE, PROMISE, ASK -> true;
                    case CLAIM, ACCUSE, DENY, WARN, DECLINE, THINK -> false;
                };
        Hop speaker = statement.chain().speaker();
        if (!neutral) {
            return false;
        }
        boolean nobody = draft.who.isEmpty() && draft.target.isEmpty();
        if (speaker.kind() == Hop.Kind.MEDIUM) {
            return false;
        }
        if (speaker.kind() == Hop.Kind.BODY || speaker.kind() == Hop.Kind.OUTLET) {
            return !nobody && !isOfOthers(draft, speaker);
        }
        if (statement.manner() == Statement.Manner.DIRECT || speaker.entity() == null) {
            return false;
        }
        Entity who = scene.entity(speaker.entity());
        return who != null && takesPart(draft, who);
    }

    /** Whether a body of one state tells what another did. */
    private boolean isOfOthers(Draft draft, Hop speaker) {
        Entity body = speaker.entity() == null ? null : scene.entity(speaker.entity());
        if (body == null || body.country() == null || draft.who.isEmpty()) {
            return false;
        }
        List<Phrase> parties = new ArrayList<>(draft.who);
        parties.addAll(draft.target);
        return draft.type() == EventType.ASSAULT
                && parties.get(0).isActor()
                && scene.states.country(parties.get(0)) != null
                && !body.country().equals(scene.states.country(parties.get(0)));
    }

    private boolean takesPart(Draft draft, Entity speaker) {
        List<Phrase> parties = new ArrayList<>(draft.who);
        parties.addAll(draft.target);
        for (Phrase party : parties) {
            if (party.entity().equals(speaker.id()) || isOwnBody(party, speaker)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwnBody(Phrase party, Entity speaker) {
        Entity body = scene.entity(party.entity());
        if (body == null) {
            return false;
        }
        boolean peers = body.type() == EntityType.PERSON
                && party.mention.form() == Mention.Form.NOMINAL
                && !speaker.sector().isEmpty()
                && speaker.sector().equals(body.sector());
        if (peers && (body.country() == null || body.country().equals(speaker.country()))) {
            return true;
        }
        String name = Folding.fold(body.name());
        for (Office office : speaker.offices()) {
            boolean spokesperson = office.code().equals("spokesperson");
            if (spokesperson && speaker.country() != null && speaker.country().equals(body.country())) {
                return true;
            }
            String of = Folding.fold(office.of());
            if (body.type() != EntityType.STATE && of.length() > 3 && (name.contains(of) || of.contains(name))) {
                return true;
            }
        }
        return false;
    }

    private void time(Draft draft) {
        int at = start(draft.from);
        int end = draft.rightEnd(draft.anchorEnd);
        Span clause = new Span(
                start(view.clauseStart(Math.min(draft.anchor, draft.spanFrom))), end(Math.max(end, draft.to) - 1));
        TimeMention time = scene.timeIn(clause, at);
        draft.datedInClause = time != null;
        if (time == null && draft.statement != null) {
            Span content = draft.statement.content();
            Span sentence = view.sentence.span();
            if (content.overlaps(sentence)) {
                time = scene.timeIn(
                        new Span(Math.max(content.start(), sentence.start()), Math.min(content.end(), sentence.end())),
                        at);
            }
        }
        draft.datedElsewhere = time == null;
        if (time == null) {
            time = scene.timeIn(view.sentence.span(), at);
        }
        if (time != null) {
            draft.time = time.value();
            draft.when = time.span();
        }
    }

    private @Nullable Stage stage(Draft draft) {
        boolean transfer = draft.type() == EventType.ARMS_TRANSFER;
        boolean may =
                switch (draft.type()) {
                    case AGREE, CONSULT, COOPERATE, REQUEST, REJECT, SANCTION, ARMS_TRANSFER -> true;
                    default -> false;
                };
        if (!may || !transfer && !draft.hasArms() && !draft.trains && !draft.transfers) {
            return null;
        }
        boolean unfulfilled = hasNear(Mark.UNFULFILLED);
        if (unfulfilled && (transfer || draft.type() == EventType.AGREE)) {
            return Stage.PROMISED_UNFULFILLED;
        }
        if (draft.status == Status.DENIED && transfer) {
            return Stage.DENIED;
        }
        if (!transfer) {
            return draft.frame.stage();
        }
        Stage said = stageOfWords(draft);
        boolean named = draft.frame.stage() != null && draft.frame.stage() != Stage.DELIVERED;
        if (said != null && !(named && said != Stage.CANCELLED)) {
            return said;
        }
        if (draft.talked != null) {
            return draft.talked;
        }
        if (draft.has(Mark.HEDGE) && !named) {
            return Stage.WISHED;
        }
        Stage own = draft.frame.stage() == null ? Stage.DELIVERED : draft.frame.stage();
        boolean done = draft.status == Status.REPORTED || draft.status == Status.CLAIMED;
        return done || own != Stage.DELIVERED ? own : Stage.AGREED;
    }

    /** The stage that a word governing the transfer gives it: wants to buy, ordered, negotiations on the purchase. */
    private @Nullable Stage stageOfWords(Draft draft) {
        record Step(Mark mark, Stage stage) {}
        for (Step step : List.of(
                new Step(Mark.CANCELLED, Stage.CANCELLED),
                new Step(Mark.DELAYED, Stage.AGREED),
                new Step(Mark.WISHED, Stage.WISHED),
                new Step(Mark.OFFERED, Stage.OFFERED),
                new Step(Mark.NEGOTIATING, Stage.NEGOTIATING),
                new Step(Mark.ORDERED, Stage.ORDERED),
                new Step(Mark.AGREED, Stage.AGREED))) {
            if (governedBy(draft, step.mark())) {
                return step.stage();
            }
        }
        return null;
    }

    private boolean governedBy(Draft draft, Mark mark) {
        boolean sov = view.grammar.order == Grammar.Order.SOV;
        int from = sov ? draft.from : Math.max(view.clauseStart(draft.anchor), draft.from - Joining.LONGEST_COMPLEMENT);
        int to = sov ? Math.min(view.size, draft.to + Joining.LONGEST_COMPLEMENT) : draft.to;
        for (int i = from; i < to; i++) {
            if (view.has(i, mark)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNear(Mark mark) {
        for (int i = 0; i < view.size; i++) {
            if (view.has(i, mark)) {
                return true;
            }
        }
        return false;
    }

    /** The words of the event: from its subject to the end of its clause, but no further than a comma behind its last participant. */
    private void span(Draft draft) {
        int from = Math.min(draft.spanFrom, draft.anchor);
        int to = Math.max(draft.spanTo, draft.anchorEnd);
        List<Phrase> parts = new ArrayList<>(draft.who);
        parts.addAll(draft.target);
        if (draft.place != null) {
            parts.add(draft.place);
        }
        for (Phrase part : parts) {
            if (draft.from - part.from <= LONGEST_LEAD && part.from - draft.to <= LONGEST_LEAD) {
                from = Math.min(from, part.from);
                to = Math.max(to, part.to);
            }
        }
        to = overApposition(to, parts);
        int end = draft.rightEnd(draft.anchorEnd);
        while (to < end && (!view.isComma(to) || isAside(to, end))) {
            to++;
        }
        while (to > draft.to && !isContent(to - 1)) {
            to--;
        }
        from = overTime(overSubject(draft, from), draft.when);
        while (from > 0 && view.has(from - 1, Mark.DETERMINER) && !view.cut[from - 1]) {
            from--;
        }
        draft.spanFrom = view.grammar.order == Grammar.Order.SOV ? overClause(draft, from) : from;
        draft.spanTo = to;
    }

    /** Where the verb stands last, all of its clause tells the event: over the words before its first participant. */
    private int overClause(Draft draft, int from) {
        int start = view.clauseStart(Math.min(draft.anchor, from));
        int i = from;
        while (i > start && from - i < LONGEST_LEAD && !view.isComma(i - 1) && !view.verb[i - 1]) {
            i--;
        }
        while (i < from && view.at[i] == null && (view.has(i, Mark.BOUNDARY) || !isContent(i))) {
            i++;
        }
        return i;
    }

    /** Whether the clause goes on behind the comma at {@code comma}: another closes the aside, or a preposition follows. */
    private boolean isAside(int comma, int end) {
        for (int i = comma + 1; i < end && i <= comma + LONGEST_SUBJECT; i++) {
            if (view.isComma(i)) {
                return true;
            }
        }
        int next = comma + 1;
        Slot slot = next < end && view.at[next] == null ? view.signs.before[next] : null;
        return slot == Slot.TO || slot == Slot.WITH || slot == Slot.AGAINST || slot == Slot.FROM;
    }

    /** Over the words of a subject whose head names nobody: "about 200 residents of" before the name of the town. */
    private int overSubject(Draft draft, int from) {
        int i = from;
        boolean subjectFirst = draft.isVerb() && view.grammar.order == Grammar.Order.SVO;
        while (subjectFirst && i > 0 && from - i < LONGEST_SUBJECT && !view.cut[i] && isOfSubject(i - 1)) {
            i--;
        }
        return i;
    }

    private boolean isOfSubject(int token) {
        boolean word = view.at[token] != null || view.isPlainWord(token);
        boolean clause = view.has(token, Mark.BOUNDARY) || view.verb[token] || view.trigger[token];
        return word && !clause;
    }

    /** Over "3 January" in "the 3 January strike". */
    private int overTime(int from, @Nullable Span when) {
        int i = from;
        while (when != null && i > 0 && when.contains(view.tokens.get(i - 1).span())) {
            i--;
        }
        return i;
    }

    /** Over ", Maxim Maximov" behind "the ambassador", which is the same man. */
    private int overApposition(int to, List<Phrase> parts) {
        Phrase next = view.isComma(to) && to + 1 < view.size ? view.at[to + 1] : null;
        return next != null && Draft.isAmong(parts, next) ? next.to : to;
    }

    private boolean isContent(int token) {
        Token.Kind kind = view.tokens.get(token).kind();
        return (kind == Token.Kind.WORD || kind == Token.Kind.NUMBER || kind == Token.Kind.SYMBOL)
                && !(view.at[token] == null
                        && (view.has(token, Mark.COORDINATOR)
                                || view.signs.before[token] != null && view.has(token, Mark.INFINITIVE)));
    }

    private int start(int token) {
        return view.tokens.get(token).span().start();
    }

    private int end(int token) {
        return view.tokens.get(Math.max(0, token)).span().end();
    }
}
