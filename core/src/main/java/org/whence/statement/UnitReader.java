package org.whence.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.statement.Subjects.Range;

/**
 * Reads the reporting clauses of one unit: finds the cues and attribution phrases, decides what each can be where it stands,
 * and gives each its source and its content. Places are atoms; drafts hold tokens.
 */
final class UnitReader {

    /** A complement is not looked for farther behind its cue. In atoms. */
    private static final int FARTHEST = 45;

    /** A unit with more cues is no sentence; the rest is not read. */
    private static final int MOST_CUES = 40;

    /** More clauses joined to one cue are not split off. */
    private static final int MOST_CLAUSES = 6;

    /** A cue where it stands. */
    private static final class Hit {
        final Cue cue;
        final Form form;
        final int from;
        final int to;
        final int helpers;
        final Draft draft;
        /** The subject that stands before; null if none does. */
        @Nullable
        Range subject;
        /** The words before the cue and its subject are a quotation: “…,” he said. */
        boolean afterSpeech;
        /** The subject stands behind the cue although the language has it before. */
        boolean inverted;
        /** The language puts the subject behind the verb, and nothing before the cue could be it. */
        boolean subjectBehind;

        boolean objectBehindSubject;
        int sourceFrom = -1;
        /** Where its right-hand content begins; -1 if it has none. */
        int opens = -1;

        Hit(Unit unit, Cue cue, Form form, int from, int to, int helpers) {
            this.cue = cue;
            this.form = form;
            this.from = from;
            this.to = to;
            this.helpers = helpers;
            this.draft = new Draft(cue, cue.act(), unit.token(helpers), unit.token(to));
        }
    }

    /** An attribution phrase with its source. */
    private record Named(int from, int to, int sourceFrom, int sourceTo, Draft draft) {}

    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;
    private final boolean[] taken;
    private final Subjects subjects;
    private final List<Hit> hits = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private final boolean[] claimed;
    private final boolean titleCase;

    UnitReader(Unit unit) {
        this.unit = unit;
        this.row = unit.row();
        this.facts = row.facts();
        this.taken = new boolean[unit.size()];
        this.claimed = new boolean[unit.size()];
        this.subjects = new Subjects(unit, taken);
        this.titleCase = isTitleCase();
    }

    /** The drafts of the unit, in the order of their cues; those without a content are left out. */
    List<Draft> read() {
        findAttributions();
        findCues();
        for (Hit hit : hits) {
            complement(hit);
        }
        for (Hit hit : hits) {
            source(hit);
        }
        for (Named one : named) {
            attribute(one);
        }
        for (Hit hit : hits) {
            content(hit);
        }
        List<Draft> drafts = new ArrayList<>();
        colon(drafts);
        named.forEach(one -> drafts.add(one.draft()));
        hits.forEach(hit -> drafts.add(hit.draft));
        drafts.removeIf(draft -> !draft.hasContent());
        drafts.sort((a, b) -> Integer.compare(a.cueFrom, b.cueFrom));
        return drafts;
    }

    /** For every quotation of the unit whether some content took it. */
    boolean isClaimed(int atom) {
        return claimed[atom];
    }

    // ---- cues ----

    private int limitToken(int atom) {
        int b = atom;
        while (b < unit.size() && !unit.isQuotation(b)) {
            b++;
        }
        return unit.token(b);
    }

    private void findCues() {
        for (int a = 0; a < unit.size() && hits.size() < MOST_CUES; a++) {
            if (!unit.isWord(a) || taken[a] || a > 0 && isPartOfName(a)) {
                continue;
            }
            PhraseTable.Found<Cue> found = facts.cues().longestAt(row.tokens(), unit.token(a), limitToken(a));
            if (found == null) {
                continue;
            }
            int to = unit.atomOf(found.end());
            Hit hit = choose(found.values(), a, to);
            if (hit != null && hit.form == Form.NOUN) {
                nounComplement(hit);
                if (hit.opens < 0) {
                    // no cue but a noun, which may belong to a source
                    continue;
                }
            }
            if (hit != null && !passesOn(hit)) {
                hits.add(hit);
                Arrays.fill(taken, a, to, true);
                a = to - 1;
            }
        }
    }

    /** Whether a participle names whose words the subject passes on, and another verb says what they are: citing X, said. */
    private boolean passesOn(Hit hit) {
        if (hit.form != Form.SHARED
                || facts.relays().longestAt(row.tokens(), unit.token(hit.from), unit.token(unit.size())) == null) {
            return false;
        }
        for (Hit other : hits) {
            if (other.form == Form.FINITE && other.cue.has(Frame.THAT)) {
                return true;
            }
        }
        for (int a = hit.to; a < unit.size(); a++) {
            if (unit.isComma(a)) {
                PhraseTable.Found<Cue> next = facts.cues()
                        .longestAt(row.tokens(), unit.token(Math.min(a + 1, unit.size() - 1)), limitToken(a));
                if (next != null && first(next.values(), Form.FINITE) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A capitalised word inside a sentence belongs to a name, unless the whole sentence is written so. */
    private boolean isPartOfName(int a) {
        if (!unit.at(a).isCapitalised()
                || unit.isPunctuation(a - 1) && !unit.isComma(a - 1)
                || unit.isQuotation(a - 1)) {
            return false;
        }
        return !titleCase;
    }

    private boolean isTitleCase() {
        int words = 0;
        int capitals = 0;
        for (int a = 0; a < unit.size(); a++) {
            if (unit.isWord(a) && unit.at(a).form().length() > 3) {
                words++;
                capitals += unit.at(a).isCapitalised() ? 1 : 0;
            }
        }
        return words > 2 && capitals * 10 >= words * 8;
    }

    /** The reading of a form where it stands; null if it is no cue there. */
    private @Nullable Hit choose(List<Cue> cues, int from, int to) {
        Cue verb = first(cues, Form.FINITE);
        if (verb == null) {
            Cue plain = first(cues, Form.PLAIN);
            verb = plain != null && mayBePlain(from, subjects.helpersFrom(from)) ? plain : null;
        }
        if (verb != null && verb.is(Mark.NOUN_LIKE) && !isVerbPlace(from, to)) {
            verb = null;
        }
        Cue shared = first(cues, Form.SHARED);
        Cue noun = first(cues, Form.NOUN);
        Cue adnominal = first(cues, Form.ADNOMINAL);
        boolean nominal = isNominal(from);
        if (nominal) {
            return noun == null ? null : new Hit(unit, noun, Form.NOUN, from, to, from);
        }
        int helpers = subjects.helpersFrom(from);
        if (verb != null || shared != null) {
            boolean passiveHelper = hasHelper(helpers, from, WordClass.PASSIVE);
            boolean infinitive = helpers > 0 && unit.is(helpers - 1, WordClass.INFINITIVE)
                    || unit.is(from - 1, WordClass.INFINITIVE);
            Hit hit;
            if (verb != null && !(shared != null && passiveHelper)) {
                hit = new Hit(unit, verb, infinitive ? Form.SHARED : Form.FINITE, from, to, helpers);
                hit.draft.passive = passiveHelper && !verb.is(Mark.IMPERSONAL);
            } else {
                Cue participle = shared == null ? verb : shared;
                if (participle == null) {
                    return null;
                }
                hit = new Hit(unit, participle, passiveHelper ? Form.FINITE : Form.SHARED, from, to, helpers);
            }
            hit.draft.negated = hasHelper(helpers, from, WordClass.NEGATION);
            hit.draft.conditional = hasHelper(helpers, from, WordClass.CONDITIONAL);
            hit.draft.hedged = hasHelper(helpers, from, WordClass.HEDGE) || hit.cue.is(Mark.HEDGED);
            hit.draft.agreement = hit.cue.agreement();
            return hit;
        }
        if (adnominal != null) {
            return new Hit(unit, adnominal, Form.ADNOMINAL, from, to, from);
        }
        return noun == null ? null : new Hit(unit, noun, Form.NOUN, from, to, from);
    }

    /** Whether a plain form is finite here: behind a helper, an infinitive mark, a pronoun or a plural. */
    private boolean mayBePlain(int a, int helpers) {
        int before = helpers - 1;
        return hasHelper(helpers, a, WordClass.AUXILIARY)
                || hasHelper(helpers, a, WordClass.CONDITIONAL)
                || unit.is(before, WordClass.INFINITIVE)
                || unit.is(before, WordClass.PRONOUN)
                || unit.is(before, WordClass.RELATIVE)
                || unit.is(before, WordClass.PLURAL)
                || unit.isBracket(before)
                || unit.isComma(before)
                || unit.is(before - 1, WordClass.COORDINATOR)
                || unit.isQuotation(before);
    }

    /** Whether a form that may be a noun stands where only a verb can. */
    private boolean isVerbPlace(int from, int to) {
        int helpers = subjects.helpersFrom(from);
        int before = helpers - 1;
        if (hasHelper(helpers, from, WordClass.AUXILIARY)
                || unit.isAny(
                        before, WordClass.PRONOUN.bit() | WordClass.INFINITIVE.bit() | WordClass.RELATIVE.bit())) {
            return true;
        }
        if (facts.subjects().get(0) == SubjectPlace.AFTER) {
            return before < 0
                    || unit.isJoined(from)
                    || unit.isPunctuation(before)
                    || unit.isAny(
                            before, WordClass.AS.bit() | WordClass.COMPLEMENTISER.bit() | WordClass.NEGATION.bit());
        }
        boolean complement = unit.isAny(
                        to,
                        WordClass.COMPLEMENTISER.bit()
                                | WordClass.DETERMINER.bit()
                                | WordClass.PRONOUN.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.POSSESSIVE.bit())
                || unit.isQuotation(to)
                || unit.isWord(to)
                        && unit.at(to).isCapitalised()
                        && !unit.at(from).isCapitalised();
        boolean subject = unit.isWord(before)
                && (unit.at(before).isCapitalised() != unit.at(from).isCapitalised()
                        || unit.is(before, WordClass.PLURAL)
                        || unit.is(before, WordClass.DOCUMENT));
        return complement && (subject || unit.isComma(before)) || unit.isQuotation(before) && unit.isSpeech(before);
    }

    private static @Nullable Cue first(List<Cue> cues, Form form) {
        for (Cue cue : cues) {
            if (cue.form() == form) {
                return cue;
            }
        }
        return null;
    }

    /** Whether a noun is expected at {@code a}: behind a determiner, possessive or preposition. */
    private boolean isNominal(int a) {
        if (a == 0 || unit.isQuotation(a - 1)) {
            return false;
        }
        if (unit.is(a - 1, WordClass.DETERMINER) && !unit.is(a - 1, WordClass.PRONOUN)) {
            return true;
        }
        if (unit.is(a - 1, WordClass.PREPOSITION) && !unit.is(a - 1, WordClass.INFINITIVE)) {
            return !unit.is(a, WordClass.PARTICIPLE);
        }
        return unit.isPossessive(a - 1);
    }

    private boolean hasHelper(int from, int to, WordClass wordClass) {
        for (int a = from; a < to; a++) {
            if (unit.is(a, wordClass)) {
                return true;
            }
        }
        return false;
    }

    // ---- what stands behind a cue ----

    private void complement(Hit hit) {
        Cue cue = hit.cue;
        int k = hit.to;
        if (hit.form == Form.NOUN) {
            return;
        }
        int limit = Math.min(unit.size(), k + FARTHEST);
        place(hit);
        if (hit.inverted) {
            return;
        }
        if (hit.afterSpeech) {
            if (unit.is(k, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
                hit.opens = k + 1;
            } else if (unit.isColon(k) && cue.has(Frame.QUOTE)) {
                hit.opens = k + 1;
            }
            return;
        }
        int at = directly(hit, k);
        if (at >= 0) {
            hit.opens = at;
            return;
        }
        if (hit.subjectBehind) {
            // the subject comes first, then the content
            hit.opens = openerBetween(hit, k, limit);
            hit.objectBehindSubject = hit.opens < 0 && cue.has(Frame.OBJECT);
            return;
        }
        if (cue.has(Frame.OBJECT) && opensObject(k) && !hit.draft.passive) {
            hit.opens = k;
            return;
        }
        if (cue.has(Frame.ADDRESSEE) && !unit.is(k, WordClass.PRONOUN)) {
            int opener = openerBetween(hit, k, Math.min(limit, k + 14));
            if (opener >= 0) {
                hit.opens = opener;
                return;
            }
        }
        if (cue.has(Frame.BARE) && !cue.has(Frame.ADDRESSEE) && opensClause(k)) {
            hit.opens = k;
            return;
        }
        int opener = openerBetween(hit, k, limit);
        if (opener >= 0) {
            hit.opens = opener;
            return;
        }
        if (cue.has(Frame.ADDRESSEE) || cue.has(Frame.BARE)) {
            int bare = bareBehindMiddle(k, limit, cue);
            if (bare >= 0) {
                hit.opens = bare;
            }
        }
    }

    /** Looks before the cue: whether its subject stands there, and whether a quotation comes before both. */
    private void place(Hit hit) {
        if (hit.form != Form.FINITE || facts.subjects().get(0) == SubjectPlace.FIRST) {
            return;
        }
        int first = hit.helpers;
        if (facts.subjects().contains(SubjectPlace.BEFORE) && !hit.draft.passive) {
            hit.subject = subjects.before(hit.helpers);
            if (hit.subject != null && isNobody(hit.subject, hit.cue)) {
                hit.subject = null;
            }
        }
        if (facts.subjects().get(0) == SubjectPlace.AFTER) {
            hit.subjectBehind = opensVerbClause(hit);
            if (hit.subjectBehind) {
                hit.subject = null;
            }
            return;
        }
        boolean comma = unit.isComma(hit.helpers - 1) || unit.isDash(hit.helpers - 1);
        boolean bare = hit.helpers == hit.from && hit.cue.has(Frame.BEFORE) && !hit.draft.passive;
        if (hit.subject != null
                && comma
                && bare
                && hit.subject.to() >= hit.helpers - 1
                && isOneStretch(hit.subject)
                && unit.isComma(hit.helpers - 1)
                && endsInserted(hit)) {
            hit.subject = null;
            hit.inverted = facts.subjects().contains(SubjectPlace.AFTER);
        }
        if (hit.subject == null
                && bare
                && (unit.isSpeech(hit.helpers - 1) || comma || unit.is(hit.helpers - 1, WordClass.AS))
                && facts.subjects().contains(SubjectPlace.AFTER)
                && facts.subjects().get(0) == SubjectPlace.BEFORE
                && subjects.after(hit.to, unit.size()) != null) {
            hit.inverted = true;
        }
        if (hit.subject != null) {
            first = Math.min(first, hit.subject.from());
        }
        while (first > 0
                && (unit.isComma(first - 1)
                        || unit.isDash(first - 1)
                        || unit.isAny(
                                first - 1, WordClass.AS.bit() | WordClass.ADVERB.bit() | WordClass.CONNECTIVE.bit()))) {
            first--;
        }
        hit.afterSpeech = unit.isSpeech(first - 1);
    }

    /** Whether the verb opens its clause, so that its subject stands behind it or is dropped. */
    private boolean opensVerbClause(Hit hit) {
        int before = hit.helpers - 1;
        if (hit.subject == null || before < 0 || unit.isJoined(hit.helpers) || unit.isJoined(hit.from)) {
            return true;
        }
        if (unit.is(before, WordClass.RELATIVE)) {
            return false;
        }
        if (unit.isPunctuation(before)
                || unit.isQuotation(before)
                || unit.isAny(
                        before,
                        WordClass.TIME.bit()
                                | WordClass.CONNECTIVE.bit()
                                | WordClass.AS.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.SUBORDINATOR.bit())) {
            return !unit.isComma(before) || !directlyOpens(hit);
        }
        return unit.isAny(
                        hit.subject.from(),
                        WordClass.PREPOSITION.bit()
                                | WordClass.ADVERBIAL.bit()
                                | WordClass.TIME.bit()
                                | WordClass.CONNECTIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.AS.bit())
                && !directlyOpens(hit);
    }

    private boolean directlyOpens(Hit hit) {
        return directly(hit, hit.to) >= 0;
    }

    private boolean isOneStretch(Range range) {
        for (int a = range.from(); a < range.to(); a++) {
            if (unit.isComma(a) || unit.isBracket(a)) {
                return false;
            }
        }
        return !unit.is(range.from(), WordClass.PRONOUN);
    }

    /** Whether what follows the cue reads as its subject and then comes to a mark: , said the minister, */
    private boolean endsInserted(Hit hit) {
        Range range = subjects.after(hit.to, unit.size());
        return range != null && (unit.isComma(range.to()) || unit.isStop(range.to()));
    }

    /** Where the content begins if it begins directly at {@code k}; -1 if it does not. */
    private int directly(Hit hit, int k) {
        Cue cue = hit.cue;
        if (k >= unit.size()) {
            return -1;
        }
        if (unit.is(k, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
            return k + 1;
        }
        if (unit.is(k, WordClass.INTERROGATIVE) && cue.has(Frame.THAT)) {
            return k;
        }
        if (unit.isColon(k) && (cue.has(Frame.QUOTE) || cue.has(Frame.THAT))) {
            return k + 1;
        }
        if (unit.isQuotation(k) && cue.has(Frame.QUOTE)) {
            return k;
        }
        if (unit.is(k, WordClass.PREPOSITION) && cue.has(Frame.THAT)) {
            if (unit.is(k + 1, WordClass.COMPLEMENTISER)) {
                return k + 2;
            }
            if (unit.is(k + 1, WordClass.INTERROGATIVE)) {
                return k + 1;
            }
        }
        if (unit.isComma(k) && unit.isSpeech(k + 1) && cue.has(Frame.QUOTE)) {
            return k + 1;
        }
        if (unit.isComma(k) && unit.is(k + 1, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
            return k + 2;
        }
        if (unit.isComma(k)
                && unit.is(k + 1, WordClass.INTERROGATIVE)
                && cue.has(Frame.THAT)
                && facts.commaBeforeClause()) {
            return k + 1;
        }
        if (unit.is(k, WordClass.INFINITIVE) && cue.has(Frame.INFINITIVE)) {
            return k;
        }
        return -1;
    }

    /** The first opener of a content behind other words: an addressee, a place, a time, a subject that stands behind. */
    private int openerBetween(Hit hit, int from, int limit) {
        Cue cue = hit.cue;
        for (int a = from; a < limit; a++) {
            if (taken[a] && isHitThatReports(a) || unit.isSemicolon(a) || unit.isStop(a) && a > from) {
                return -1;
            }
            if (unit.is(a, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT) && !unit.is(a - 1, WordClass.PREPOSITION)) {
                return a + 1;
            }
            if (unit.is(a, WordClass.INTERROGATIVE) && cue.has(Frame.THAT)) {
                return a;
            }
            if (unit.isColon(a) && cue.has(Frame.QUOTE)) {
                return a + 1;
            }
            if (unit.isSpeech(a)
                    && cue.has(Frame.QUOTE)
                    && (unit.isComma(a - 1) || unit.isColon(a - 1) || !cue.has(Frame.OBJECT))) {
                return a;
            }
            if (unit.is(a, WordClass.INFINITIVE) && cue.has(Frame.INFINITIVE) && cue.has(Frame.ADDRESSEE)) {
                return a;
            }
            if (unit.isVerb(a) && !unit.is(a, WordClass.PARTICIPLE)
                    || unit.is(a, WordClass.RELATIVE) && !unit.is(a, WordClass.COMPLEMENTISER)) {
                // another clause has begun: whatever opens behind belongs to it, unless it is inserted between commas
                int close = closingComma(a, limit);
                if (close < 0) {
                    return -1;
                }
                a = close;
            }
        }
        return -1;
    }

    private int closingComma(int a, int limit) {
        int b = a;
        while (b > 0 && !unit.isComma(b) && a - b < 12) {
            b--;
        }
        if (!unit.isComma(b)) {
            return -1;
        }
        for (int c = a; c < limit && c < a + 25; c++) {
            if (unit.isComma(c)) {
                return c;
            }
        }
        return -1;
    }

    private boolean isHitThatReports(int a) {
        for (Hit hit : hits) {
            if (hit.from <= a && a < hit.to) {
                return hit.form != Form.NOUN && hit.form != Form.ADNOMINAL;
            }
        }
        return true;
    }

    private boolean opensObject(int k) {
        return unit.isWord(k)
                        && !unit.isAny(
                                k,
                                WordClass.PREPOSITION.bit()
                                        | WordClass.COORDINATOR.bit()
                                        | WordClass.TIME.bit()
                                        | WordClass.ADVERB.bit()
                                        | WordClass.SUBORDINATOR.bit()
                                        | WordClass.AGENT.bit()
                                        | WordClass.RELATIVE.bit())
                        && !unit.isVerb(k)
                || unit.isQuotation(k);
    }

    /** Whether a clause without a complementiser begins at {@code k}. */
    private boolean opensClause(int k) {
        if (!unit.isWord(k) && !(unit.isQuotation(k) && !unit.isSpeech(k))) {
            return false;
        }
        if (unit.isAny(
                        k,
                        WordClass.TIME.bit()
                                | WordClass.COORDINATOR.bit()
                                | WordClass.PREPOSITION.bit()
                                | WordClass.ADVERB.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.INFINITIVE.bit()
                                | WordClass.NOBODY.bit())
                && !unit.isAny(k, WordClass.DETERMINER.bit() | WordClass.PRONOUN.bit())) {
            return false;
        }
        int end = Math.min(unit.size(), k + 25);
        for (int a = k; a < end; a++) {
            if (a > k && (unit.isVerb(a) || taken[a])) {
                return true;
            }
            if (unit.isComma(a) && a == k + 1 || unit.isSemicolon(a) || unit.isColon(a)) {
                return false;
            }
        }
        return false;
    }

    private int bareBehindMiddle(int k, int limit, Cue cue) {
        int a = k;
        if (cue.has(Frame.ADDRESSEE)
                && unit.isWord(k)
                && !unit.isAny(k, WordClass.PREPOSITION.bit() | WordClass.TIME.bit())) {
            a = addresseeEnd(k, limit);
        }
        while (a < limit && unit.isAny(a, WordClass.TIME.bit() | WordClass.ADVERB.bit())) {
            a++;
        }
        if (a > k && a < limit && opensClause(a)) {
            return a;
        }
        // in a statement he would
        for (int b = a; b < limit && b < a + 10; b++) {
            if (unit.isPunctuation(b) || unit.isQuotation(b)) {
                return -1;
            }
            if (b > k && unit.is(b, WordClass.PRONOUN) && !unit.is(b, WordClass.DETERMINER) && opensClause(b)) {
                return b;
            }
        }
        return -1;
    }

    private int addresseeEnd(int k, int limit) {
        int end = k + 1;
        for (Row.Placed placed : row.mentions(unit.token(k), unit.token(Math.min(limit, k + 12)))) {
            if (placed.from() <= unit.token(k) + 1) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        if (end == k + 1) {
            while (end < limit
                    && unit.isWord(end)
                    && unit.at(end).isCapitalised()
                    && unit.at(k).isCapitalised()) {
                end++;
            }
            if (unit.is(k, WordClass.DETERMINER)) {
                end++;
            }
        }
        return Math.min(end, limit);
    }

    private void nounComplement(Hit hit) {
        int k = hit.to;
        int limit = Math.min(unit.size(), k + 15);
        if (hit.cue.has(Frame.OBJECT)
                && k < unit.size()
                && unit.isAny(k, WordClass.PREPOSITION.bit() | WordClass.INFINITIVE.bit())
                && !unit.is(k, WordClass.AGENT)
                && k + 1 < unit.size()) {
            hit.opens = k + 1;
            return;
        }
        if (hit.cue.has(Frame.THAT)) {
            for (int a = k; a < limit; a++) {
                if (unit.is(a, WordClass.COMPLEMENTISER)) {
                    hit.opens = a + 1;
                    return;
                }
                if (unit.isVerb(a) || taken[a] || unit.isPunctuation(a) && !unit.isComma(a)) {
                    return;
                }
            }
        }
    }

    // ---- sources ----

    private void source(Hit hit) {
        Draft draft = hit.draft;
        if (hit.form == Form.NOUN) {
            nounSource(hit);
            return;
        }
        if (draft.passive) {
            agent(hit);
            return;
        }
        if (hit.form == Form.SHARED) {
            share(hit);
            return;
        }
        for (SubjectPlace place : facts.subjects()) {
            Range range =
                    switch (place) {
                        case BEFORE -> hit.subject;
                        case AFTER -> subjects.after(hit.to, afterLimit(hit));
                        case FIRST -> null;
                    };
            if (range != null && place == SubjectPlace.AFTER && hit.opens >= 0 && hit.opens == hit.to) {
                range = null;
            }
            if (place == SubjectPlace.AFTER && place == facts.subjects().get(0) && !hit.subjectBehind) {
                continue;
            }
            if (range != null && mayInsert(hit, place) && !isNobody(range, hit.cue)) {
                if (hit.objectBehindSubject && place == SubjectPlace.AFTER) {
                    hit.opens = unit.isComma(range.to()) ? range.to() + 1 : range.to();
                }
                hit.sourceFrom = range.from();
                draft.source(unit.token(range.from()), unit.token(range.to()));
                return;
            }
        }
        if (hit.objectBehindSubject && opensObjectBehind(hit.to)) {
            hit.opens = hit.to;
        }
        share(hit);
    }

    private boolean opensObjectBehind(int k) {
        return unit.isWord(k) && !unit.isAny(k, WordClass.TIME.bit() | WordClass.ADVERB.bit());
    }

    /** An inverted subject only where the language has it first, or nothing stands before the verb. */
    private boolean mayInsert(Hit hit, SubjectPlace place) {
        return place == facts.subjects().get(0)
                || place != SubjectPlace.AFTER
                || hit.inverted
                || hit.opens < 0 && hit.helpers == 0;
    }

    private int afterLimit(Hit hit) {
        int limit = hit.opens >= 0 ? hit.opens : unit.size();
        for (Hit other : hits) {
            if (other.from > hit.from && other.from < limit && other.form != Form.NOUN) {
                limit = other.from;
                break;
            }
        }
        return limit;
    }

    private boolean isNobody(Range range, Cue cue) {
        if (range.to() - range.from() != 1 || !unit.is(range.from(), WordClass.NOBODY)) {
            return false;
        }
        // it said: a body; it shows, it is thought: nobody
        return !unit.is(range.from(), WordClass.PRONOUN)
                || cue.act() == Statement.Act.THINK
                || cue.act() == Statement.Act.CLAIM
                || unit.is(range.from(), WordClass.DETERMINER);
    }

    /** The subject of the verb that comes before. */
    private void share(Hit hit) {
        Draft draft = hit.draft;
        if (hit.form == Form.FINITE && facts.dropsSubjects() && hit.helpers == 0) {
            return;
        }
        for (int h = hits.indexOf(hit) - 1; h >= 0; h--) {
            Hit other = hits.get(h);
            if (other.form == Form.FINITE
                    && (other.draft.origin != Draft.Origin.RUNNING || other.sourceFrom >= 0 || facts.dropsSubjects())
                    && agree(other.draft.agreement, draft.agreement)) {
                draft.origin = Draft.Origin.SHARED;
                draft.sharedWith = other.draft;
                return;
            }
        }
        Range main = subjects.main(hit.helpers);
        if (main != null && hit.form == Form.SHARED && !agree(subjects.agreement(main), draft.agreement)) {
            draft.origin = Draft.Origin.MISSING;
            return;
        }
        if (main != null && !isNobody(main, hit.cue)) {
            draft.source(unit.token(main.from()), unit.token(main.to()));
            return;
        }
        // Asked about it, saying …: the subject of the verb that follows
        for (int h = hits.indexOf(hit) + 1; h < hits.size(); h++) {
            Hit other = hits.get(h);
            if (other.form == Form.FINITE) {
                draft.origin = Draft.Origin.SHARED;
                draft.sharedWith = other.draft;
                return;
            }
        }
    }

    private static boolean agree(Agreement subject, Agreement verb) {
        return subject == Agreement.UNKNOWN
                || verb == Agreement.UNKNOWN
                || subject == verb
                || verb == Agreement.PLURAL
                || subject == Agreement.PLURAL;
    }

    private void agent(Hit hit) {
        int limit = Math.min(unit.size(), hit.to + 20);
        for (int a = hit.to; a < limit; a++) {
            if (unit.is(a, WordClass.AGENT)) {
                Range range = subjects.after(a + 1, limit);
                if (range != null) {
                    hit.draft.source(unit.token(range.from()), unit.token(range.to()));
                    hit.draft.passive = false;
                    if (hit.opens == a || hit.opens < 0) {
                        hit.opens = -1;
                    }
                }
                return;
            }
            if (unit.isComma(a) || unit.isVerb(a)) {
                return;
            }
        }
    }

    private void nounSource(Hit hit) {
        int a = hit.from - 1;
        // his claim; the minister's claim
        while (a >= 0 && hit.from - a < 5 && unit.isWord(a) && !unit.isVerb(a) && !unit.is(a, WordClass.PREPOSITION)) {
            if (unit.is(a, WordClass.POSSESSIVE)) {
                hit.draft.source(unit.token(a), unit.token(a + 1));
                return;
            }
            if (unit.isPossessive(a)) {
                int from = a;
                while (from > 0
                        && unit.isWord(from - 1)
                        && !unit.isVerb(from - 1)
                        && !taken[from - 1]
                        && !unit.isAny(
                                from - 1,
                                WordClass.PREPOSITION.bit()
                                        | WordClass.COORDINATOR.bit()
                                        | WordClass.COMPLEMENTISER.bit())) {
                    from--;
                }
                hit.draft.source(unit.token(from), unit.token(a + 1));
                return;
            }
            a--;
        }
        // a claim by the minister that; the claim of the minister that
        for (int b = hit.to; b < Math.min(unit.size(), hit.to + 3); b++) {
            if (unit.isAny(b, WordClass.AGENT.bit() | WordClass.LINK.bit()) && hit.opens > b + 1) {
                Range range = subjects.after(b + 1, hit.opens - 1);
                if (range != null) {
                    hit.draft.source(unit.token(range.from()), unit.token(range.to()));
                    return;
                }
            }
        }
        hit.opens = -1;
    }

    // ---- contents ----

    private void content(Hit hit) {
        Draft draft = hit.draft;
        if (draft.passive || draft.origin == Draft.Origin.RUNNING && !facts.dropsSubjects()) {
            return;
        }
        if (hit.opens >= 0) {
            behind(hit);
        } else if (hit.cue.has(Frame.BEFORE) || hit.cue.has(Frame.QUOTE)) {
            around(hit);
        }
    }

    private void behind(Hit hit) {
        int from = hit.opens;
        if (unit.isComma(from)) {
            from++;
        }
        int end = contentEnd(from, hit);
        if (end <= from) {
            return;
        }
        if (unit.isSpeech(from) && isQuotationAlone(from, end)) {
            end = from + 1;
        }
        claim(from, end);
        setContent(hit.draft, from, end);
        addressee(hit);
        relays(hit.draft, hit.to, hit.opens);
        relays(hit.draft, Math.max(0, subjects.leftLimit(hit.from)), hit.from);
        resume(hit, end);
        secondClauses(hit, end);
    }

    private void secondClauses(Hit hit, int from) {
        int at = from;
        for (int n = 0; n < MOST_CLAUSES; n++) {
            if (unit.isComma(at)) {
                at++;
            }
            if (at >= unit.size() || !opensSecondClause(at, hit)) {
                return;
            }
            int start =
                    unit.is(at, WordClass.INTERROGATIVE) ? at : unit.is(at, WordClass.COMPLEMENTISER) ? at + 1 : at + 2;
            int end = contentEnd(start, hit);
            int bare = withoutMarks(start, end);
            if (bare <= start) {
                return;
            }
            claim(start, end);
            hit.draft.more.add(new int[] {unit.token(start), unit.token(bare)});
            hit.draft.scopeTo = Math.max(hit.draft.scopeTo, unit.token(bare));
            at = end;
        }
    }

    /** Whoever was told is the medium that passes the words on, if it is one. */
    private void addressee(Hit hit) {
        int k = hit.to;
        if (!hit.cue.has(Frame.ADDRESSEE) || !unit.isWord(k) || hit.opens == k) {
            return;
        }
        int end = addresseeEnd(k, Math.min(unit.size(), k + 12));
        Range range = new Range(k, end);
        if (isMedium(range) && !unit.isAny(k, WordClass.PREPOSITION.bit() | WordClass.TIME.bit())) {
            hit.draft.relays.add(new Draft.RelayHop(unit.token(k), unit.token(end), true));
        }
    }

    /** Whether behind the quotation at {@code a} nothing follows that could be part of the same content. */
    private boolean isQuotationAlone(int a, int end) {
        return a + 1 >= end || unit.isPunctuation(a + 1) || unit.isQuotation(a + 1) || endsWithMark(a);
    }

    private boolean endsWithMark(int quotation) {
        Quotation q = unit.quotation(quotation);
        return q.to() > q.from()
                && ".!?…،,".indexOf(row.token(q.to() - 1).form().charAt(0)) >= 0;
    }

    /** A quotation that goes on behind the reporting clause is more of the same. */
    private void resume(Hit hit, int from) {
        for (int a = from; a < unit.size(); a++) {
            if (unit.isSpeech(a) && !claimed[a]) {
                boolean own = a + 1 < unit.size() && unit.isComma(a + 1) && cueFollows(a + 1, hit);
                if (!own && !otherHitBetween(from, a)) {
                    claim(a, a + 1);
                    hit.draft.more.add(inner(a));
                }
                return;
            }
            if (unit.isWord(a) && a > from + 25) {
                return;
            }
        }
    }

    private boolean cueFollows(int a, Hit but) {
        for (Hit hit : hits) {
            if (hit != but && hit.from > a && hit.from < a + 12 && hit.opens < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean otherHitBetween(int from, int to) {
        for (Hit hit : hits) {
            if (hit.from >= from && hit.from < to && hit.form != Form.NOUN) {
                return true;
            }
        }
        return false;
    }

    private int[] inner(int quotation) {
        Quotation q = unit.quotation(quotation);
        int to = q.to();
        // the comma before the reporting clause is not the speaker's
        while (to > q.from() + 1 && ",،".contains(row.token(to - 1).form())) {
            to--;
        }
        return new int[] {q.from(), to};
    }

    private void claim(int from, int to) {
        for (int a = from; a < to && a < unit.size(); a++) {
            if (unit.isQuotation(a)) {
                claimed[a] = true;
            }
        }
    }

    private void setContent(Draft draft, int from, int to) {
        int a = from;
        int b = to;
        while (b > a && unit.isPunctuation(b - 1) && !unit.isBracket(b - 1)) {
            b--;
        }
        while (a < b && (unit.isPunctuation(a) && !unit.isBracket(a))) {
            a++;
        }
        if (a >= b) {
            return;
        }
        if (b - a == 1 && unit.isQuotation(a)) {
            int[] inner = inner(a);
            draft.content(inner[0], inner[1]);
        } else {
            draft.content(unit.token(a), unit.token(b));
        }
    }

    /** Where the content that begins at {@code from} ends: before what is said of it or beside it. */
    private int contentEnd(int from, @Nullable Hit self) {
        int end = unit.size();
        for (int a = from + 1; a < end; a++) {
            if (unit.isSemicolon(a)) {
                return a;
            }
            if (unit.isComma(a) && a + 1 < end) {
                if (opensSharedCue(a + 1, self) || opensInsertedCue(a + 1, self) || opensAttribution(a + 1)) {
                    return a;
                }
            }
            if (unit.is(a, WordClass.COORDINATOR) && opensCoordinatedCue(a + 1, self)
                    || unit.isJoined(a) && opensJoinedCue(a, self)) {
                return unit.isComma(a - 1) ? a - 1 : a;
            }
            if (opensSecondClause(a, self)) {
                return unit.isComma(a - 1) ? a - 1 : a;
            }
            if (opensAttribution(a) && !unit.isComma(a - 1)) {
                return a;
            }
            if (unit.isSpeech(a) && endsWithMark(a) && a > from && (unit.isColon(a - 1))) {
                return a;
            }
        }
        return end;
    }

    /** Whether a second reported clause of the same cue opens at {@code a}: and that …, وأن …. */
    private boolean opensSecondClause(int a, @Nullable Hit self) {
        if (self == null || !self.cue.has(Frame.THAT) || !unit.is(self.opens - 1, WordClass.COMPLEMENTISER)) {
            return false;
        }
        boolean opens = unit.isAny(a, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit());
        return unit.is(a, WordClass.COORDINATOR) && (opens || unit.is(a + 1, WordClass.COMPLEMENTISER))
                || unit.isJoined(a) && opens;
    }

    private boolean opensSharedCue(int a, @Nullable Hit self) {
        for (Hit hit : hits) {
            if (hit != self
                    && hit.form == Form.SHARED
                    && hit.from >= a
                    && hit.helpers <= a + 1
                    && hit.from <= a + 2
                    && hit.draft.sharedWith != null) {
                return true;
            }
        }
        return false;
    }

    private boolean opensInsertedCue(int a, @Nullable Hit self) {
        for (Hit hit : hits) {
            if (hit != self
                    && hit.form == Form.FINITE
                    && hit.opens < 0
                    && hit.from >= a
                    && (hit.sourceFrom == a || hit.helpers == a && hit.sourceFrom >= hit.to)
                    && isInserted(hit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInserted(Hit hit) {
        return hit.cue.has(Frame.BEFORE) && !hit.cue.is(Mark.WEAK) && closes(Math.max(hit.to, endOfSource(hit)));
    }

    private int endOfSource(Hit hit) {
        return hit.draft.sourceTo >= 0 ? unit.atomOf(hit.draft.sourceTo) : -1;
    }

    /** Whether nothing but adverbials stands from {@code a} to the next comma or stop. */
    private boolean closes(int a) {
        return unit.isStop(a)
                || unit.isComma(a)
                || unit.isDash(a)
                || !unit.is(a, WordClass.INFINITIVE)
                        && unit.isAny(
                                a,
                                WordClass.TIME.bit()
                                        | WordClass.PREPOSITION.bit()
                                        | WordClass.ADVERB.bit()
                                        | WordClass.ADVERBIAL.bit()
                                        | WordClass.SUBORDINATOR.bit());
    }

    /** A verb that opens its clause ends the one before: …, وأكد …. */
    private boolean opensJoinedCue(int a, @Nullable Hit self) {
        for (Hit hit : hits) {
            if (hit != self && hit.form == Form.FINITE && (hit.from == a || hit.helpers == a) && hit.opens >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean opensCoordinatedCue(int a, @Nullable Hit self) {
        for (Hit hit : hits) {
            if (hit != self
                    && hit.form == Form.FINITE
                    && hit.helpers == a
                    && hit.opens >= 0
                    && hit.draft.sharedWith != null) {
                return true;
            }
        }
        return false;
    }

    private boolean opensAttribution(int a) {
        for (Named one : named) {
            if (one.from() == a) {
                return true;
            }
        }
        return false;
    }

    /** The content stands before the cue, and possibly goes on behind it. */
    private void around(Hit hit) {
        int first = hit.helpers;
        int sourceTo = endOfSource(hit);
        if (hit.sourceFrom >= 0 && hit.sourceFrom < hit.from) {
            first = Math.min(first, hit.sourceFrom);
        }
        int last = Math.max(hit.to, sourceTo);
        while (first > 0
                && unit.isAny(first - 1, WordClass.AS.bit() | WordClass.CONNECTIVE.bit() | WordClass.ADVERB.bit())) {
            first--;
        }
        int before = first;
        boolean speech = unit.isSpeech(before - 1) || unit.isComma(before - 1) && unit.isSpeech(before - 2);
        if (!speech && (hit.form == Form.SHARED || !closes(last))) {
            quoteBehind(hit, last);
            return;
        }
        boolean set = before > 0 && (unit.isComma(before - 1) || unit.isDash(before - 1) || unit.isSpeech(before - 1));
        if (!set) {
            quoteBehind(hit, last);
            return;
        }
        int end = before;
        while (end > 0 && unit.isPunctuation(end - 1) && !unit.isBracket(end - 1)) {
            end--;
        }
        if (end == 0) {
            return;
        }
        int afterFrom = unit.isComma(last) || unit.isDash(last) ? last + 1 : -1;
        if (unit.isSpeech(end - 1) && hit.cue.has(Frame.QUOTE)) {
            int from = quotationContentFrom(end - 1);
            claim(from, end);
            setContent(hit.draft, from, end);
            addressee(hit);
            relays(hit.draft, last, unit.size());
            resume(hit, last);
            return;
        }
        if (!hit.cue.has(Frame.BEFORE) || hit.cue.is(Mark.WEAK)) {
            return;
        }
        int from = clauseFrom(end);
        boolean clauseBefore = unit.hasVerb(from, end) || containsHit(from, end);
        if (!clauseBefore && afterFrom > 0 && afterFrom < unit.size()) {
            int stop = contentEnd(afterFrom, hit);
            claim(afterFrom, stop);
            setContent(hit.draft, afterFrom, stop);
            hit.draft.scopeFrom = unit.token(from);
            hit.draft.scopeTo = unit.token(stop);
            return;
        }
        if (!clauseBefore && end - from < 4) {
            return;
        }
        claim(from, end);
        setContent(hit.draft, from, end);
        addressee(hit);
        relays(hit.draft, last, unit.size());
        if (afterFrom > 0 && afterFrom < unit.size() && goesOnBehind(afterFrom)) {
            int stop = contentEnd(afterFrom, hit);
            hit.draft.scopeTo = unit.token(stop);
            claim(afterFrom, stop);
            hit.draft.more.add(new int[] {unit.token(afterFrom), unit.token(withoutMarks(afterFrom, stop))});
        }
    }

    private int withoutMarks(int from, int to) {
        int b = to;
        while (b > from && unit.isPunctuation(b - 1)) {
            b--;
        }
        return b;
    }

    private boolean goesOnBehind(int a) {
        return unit.isAny(a, WordClass.COORDINATOR.bit() | WordClass.COMPLEMENTISER.bit() | WordClass.PRONOUN.bit())
                && unit.hasVerb(a, Math.min(unit.size(), a + 15));
    }

    private boolean containsHit(int from, int to) {
        for (Hit hit : hits) {
            if (hit.from >= from && hit.to <= to) {
                return true;
            }
        }
        return false;
    }

    /** A quotation before the cue takes with it the words that lead into it: Ministers were “ready to go”, she said. */
    private int quotationContentFrom(int quotation) {
        if (quotation == 0 || !unit.isWord(quotation - 1)) {
            return quotation;
        }
        return clauseFrom(quotation);
    }

    /** Where the clause begins that ends before {@code end}, without the connective that opens it. */
    private int clauseFrom(int end) {
        int a = end;
        while (a > 0 && !unit.isSemicolon(a - 1) && !(unit.isSpeech(a - 1) && endsWithMark(a - 1) && a < end)) {
            a--;
        }
        while (a < end
                && (unit.is(a, WordClass.CONNECTIVE)
                        || unit.isPunctuation(a) && !unit.isBracket(a)
                        || unit.is(a, WordClass.COORDINATOR))) {
            a++;
        }
        return a;
    }

    private void quoteBehind(Hit hit, int last) {
        if (!hit.cue.has(Frame.QUOTE)) {
            return;
        }
        for (int a = last; a < Math.min(unit.size(), last + 25); a++) {
            if (unit.isSpeech(a) && (unit.isComma(a - 1) || unit.isColon(a - 1))) {
                claim(a, a + 1);
                setContent(hit.draft, a, a + 1);
                relays(hit.draft, hit.to, a);
                return;
            }
            if (taken[a] && a >= hit.to) {
                return;
            }
        }
    }

    // ---- a colon alone ----

    /** A name, a colon and words: Name: we will win. Or a clause without a cue that leads into a quotation by a colon. */
    private void colon(List<Draft> drafts) {
        for (int a = 1; a + 1 < unit.size() && a < FARTHEST; a++) {
            if (!unit.isColon(a)) {
                continue;
            }
            boolean quoted = unit.isSpeech(a + 1) && !claimed[a + 1];
            boolean headed = isName(0, a) && unit.size() - a > 3 && !unit.isQuotation(a + 1);
            if (!quoted && !headed) {
                return;
            }
            Range range = headed || isName(0, a) ? new Range(0, a) : subjects.main(a);
            if (range == null || isOwnCue(a)) {
                return;
            }
            Draft draft = new Draft(null, Statement.Act.SAY, unit.token(a), unit.token(a + 1));
            draft.source(unit.token(range.from()), unit.token(range.to()));
            int end = quoted ? a + 2 : contentEnd(a + 1, null);
            claim(a + 1, end);
            setContent(draft, a + 1, end);
            drafts.add(draft);
            return;
        }
    }

    private boolean isOwnCue(int colon) {
        for (Hit hit : hits) {
            if (hit.from < colon && hit.opens == colon + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether the atoms are one speaker and nothing else. */
    private boolean isName(int from, int to) {
        if (to - from > 8 || to <= from) {
            return false;
        }
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            if (placed.from() == unit.token(from)
                    && placed.to() == unit.token(to)
                    && Subjects.isSpeaker(placed.mention())) {
                return true;
            }
        }
        return false;
    }

    // ---- attribution phrases ----

    private void findAttributions() {
        for (int a = 0; a < unit.size(); a++) {
            if (!unit.isWord(a)) {
                continue;
            }
            PhraseTable.Found<StatementFacts.Attribution> found =
                    facts.attributions().longestAt(row.tokens(), unit.token(a), limitToken(a));
            if (found == null) {
                continue;
            }
            StatementFacts.Attribution attribution = found.values().get(0);
            int to = unit.atomOf(found.end());
            if (attribution.sourceFollows()) {
                Range range = subjects.after(to, unit.size());
                if (range == null) {
                    continue;
                }
                int end = range.to();
                Draft draft = new Draft(null, attribution.act(), unit.token(a), unit.token(to));
                draft.source(unit.token(range.from()), unit.token(end));
                draft.hedged = attribution.hedged();
                Arrays.fill(taken, a, end, true);
                named.add(new Named(a, end, range.from(), end, draft));
                a = end - 1;
            }
        }
    }

    private void attribute(Named one) {
        int from;
        int to;
        int a = one.from();
        while (a > 0
                && (unit.isAny(a - 1, WordClass.CONNECTIVE.bit() | WordClass.COORDINATOR.bit())
                        || unit.isPunctuation(a - 1))) {
            a--;
        }
        if (a == 0) {
            from = one.to();
            while (from < unit.size()
                    && !unit.isComma(from)
                    && !unit.isColon(from)
                    && unit.isWord(from)
                    && !unit.isVerb(from)
                    && !unit.isAny(from, WordClass.PRONOUN.bit() | WordClass.DETERMINER.bit())) {
                from++;
            }
            from = unit.isComma(from) || unit.isColon(from) ? from + 1 : one.to();
            to = contentEnd(from, null);
        } else {
            to = withoutMarks(0, one.from());
            from = clauseFrom(to);
            if (unit.isSpeech(to - 1) && to - 1 == from) {
                claim(from, to);
            }
            if (!unit.hasVerb(from, to)
                    && !containsHit(from, to)
                    && one.to() < unit.size()
                    && unit.isComma(one.to())
                    && !unit.isSpeech(to - 1)) {
                int stop = contentEnd(one.to() + 1, null);
                setContent(one.draft(), one.to() + 1, stop);
                one.draft().scopeFrom = unit.token(from);
                one.draft().scopeTo = unit.token(stop);
                claim(one.to() + 1, stop);
                return;
            }
        }
        claim(from, to);
        setContent(one.draft(), from, to);
    }

    // ---- relays ----

    private void relays(Draft draft, int from, int to) {
        for (int a = Math.max(0, from); a < Math.min(to, unit.size()); a++) {
            if (!unit.isWord(a)) {
                continue;
            }
            PhraseTable.Found<StatementFacts.Relay> found =
                    facts.relays().longestAt(row.tokens(), unit.token(a), unit.token(Math.min(to, unit.size())));
            if (found == null) {
                if (unit.isAddressedMedium(a)) {
                    int end = mediumEnd(a, Math.min(to, unit.size()));
                    draft.relays.add(new Draft.RelayHop(unit.token(a), unit.token(end), true));
                    a = end - 1;
                }
                continue;
            }
            StatementFacts.Relay relay = found.values().get(0);
            int start = unit.atomOf(found.end());
            Range range = unit.isAddressedMedium(start)
                    ? new Range(start, mediumEnd(start, Math.min(unit.size(), start + 20)))
                    : subjects.after(start, Math.min(unit.size(), start + 20));
            if (range != null && (!relay.mediumOnly() || isMedium(range))) {
                draft.relays.add(new Draft.RelayHop(unit.token(range.from()), unit.token(range.to()), relay.outer()));
                a = range.to() - 1;
            }
        }
    }

    private int mediumEnd(int a, int limit) {
        for (Row.Placed placed : row.mentions(unit.token(a), unit.token(limit))) {
            if (placed.from() <= unit.token(a) + 1) {
                return Math.max(a + 1, unit.atomOf(placed.to()));
            }
        }
        int end = a + 1;
        while (end < limit
                && end < a + 3
                && (unit.isWord(end) || unit.isQuotation(end) && !unit.isSpeech(end))
                && !unit.isAny(
                        end,
                        WordClass.PREPOSITION.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.TIME.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.ADVERBIAL.bit())) {
            end++;
        }
        return end;
    }

    private boolean isMedium(Range range) {
        for (int a = range.from(); a < range.to(); a++) {
            if (unit.is(a, WordClass.MEDIUM)) {
                return true;
            }
        }
        return row.mentions(unit.token(range.from()), unit.token(range.to())).stream()
                .anyMatch(placed -> placed.mention().type() == EntityType.ORGANISATION && row.isMedium(placed));
    }
}
