package org.whence.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.statement.Cue.Mark;
import org.whence.syntax.Sentence;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * Statements by the cue words, frames and phrases of the language's data. Each unit (a sentence, or several inside one
 * quotation) is read by {@link UnitReader}; this class goes through the units in order, remembers who spoke last, gives
 * quotations without a cue to that speaker, and links statements that stand inside the content of another to one chain.
 */
public final class StatementRules implements StatementFinder {

    /** A shorter quotation without a cue is a name or a term. In words. */
    static final int SHORTEST_BARE_QUOTATION = 4;

    /** A name in quotation marks behind the noun for what bears it is not longer. In words. */
    static final int LONGEST_QUOTED_NAME = 4;

    /** A quotation of fewer words inside indirect speech makes it mixed only if it is no name. */
    static final int SHORTEST_MIXED = 3;

    /** So many blocks that hold statements may call a speaker by the office before he is named: headline and lead. */
    static final int HEAD_BLOCKS = 2;

    private final Map<Language, StatementFacts> facts;

    private StatementRules(Map<Language, StatementFacts> facts) {
        this.facts = facts;
    }

    /** With the facts of every analysed language, read from the class path. */
    public static StatementRules load() {
        return load(Language.ANALYSED);
    }

    /** With the facts of {@code languages}, as far as the class path has them. */
    static StatementRules load(Collection<Language> languages) {
        Map<Language, StatementFacts> facts = new LinkedHashMap<>();
        for (Language language : languages) {
            StatementFacts.find(language).ifPresent(found -> facts.put(language, found));
        }
        return new StatementRules(facts);
    }

    @Override
    public List<Statement> find(Report report, List<Sentence> sentences, List<TimeMention> times, Entities entities) {
        StatementFacts known = facts.get(report.language());
        if (known == null || sentences.isEmpty()) {
            return List.of();
        }
        return new Reading(new Row(report, sentences, times, entities, known)).statements();
    }

    /** The reading of one report. */
    private static final class Reading {
        private final Row row;
        private final Speakers speakers;
        private final Parts parts;
        private final List<Made> made = new ArrayList<>();

        private @Nullable Made before;
        private int beforeBlock = -1;

        Reading(Row row) {
            this.row = row;
            this.speakers = new Speakers(row);
            this.parts = new Parts(row);
        }

        /** A statement without its id. */
        private record Made(Draft draft, int from, int to, List<Hop> own, List<Hop> chain, boolean quotationOnly) {

            Made part(int from, int to) {
                return new Made(draft, from, to, own, chain, quotationOnly);
            }

            /** The same, with {@code holder} for the office that speaks. */
            Made spokenBy(Hop holder) {
                List<Hop> named = new ArrayList<>(chain);
                named.set(
                        0, new Hop(Hop.Kind.PERSON, holder.name(), chain.get(0).span(), holder.entity()));
                List<Hop> first = own.isEmpty() ? own : List.of(named.get(0));
                return new Made(draft, from, to, first, named, quotationOnly);
            }

            /** The media that pass on what the last speaker before them says. */
            List<Hop> media() {
                int first = chain.size();
                while (first > 1 && chain.get(first - 1).kind() == Hop.Kind.MEDIUM) {
                    first--;
                }
                return chain.subList(first, chain.size());
            }

            /** The last who speaks before the media. */
            Hop last() {
                return chain.get(chain.size() - media().size() - 1);
            }
        }

        List<Statement> statements() {
            int number = 0;
            for (Unit unit : Unit.of(row)) {
                speakers.discourse().enter(number++);
                if (row.blocks().get(unit.block()).kind() != Block.Kind.NOTE) {
                    read(unit);
                }
            }
            made.sort(Comparator.comparingInt(Made::from).thenComparing(m -> -m.to()));
            nameAhead();
            nameOffices();
            carryMedia();
            List<Statement> statements = new ArrayList<>();
            Set<String> seen = new TreeSet<>();
            for (Made one : made) {
                String key =
                        one.from() + " " + one.to() + " " + one.chain().get(0).name();
                if (seen.add(key)) {
                    for (int[] part : parts.of(one.from(), one.to())) {
                        statements.add(statement("s" + (statements.size() + 1), one.part(part[0], part[1])));
                    }
                }
            }
            return statements;
        }

        /** Whoever the head of a report calls by an office is named where he speaks next: its attaché said … Captain Name said. */
        private void nameAhead() {
            int head = 0;
            int last = -1;
            for (int i = 0; i < made.size(); i++) {
                Hop called = made.get(i).chain().get(0);
                int block = row.blockOf(made.get(i).from());
                head += block == last ? 0 : 1;
                last = block;
                if (head > HEAD_BLOCKS) {
                    return;
                }
                if (called.span() == null
                        || called.kind() != Hop.Kind.UNNAMED
                        || !speakers.offices().isOffice(called.span())) {
                    continue;
                }
                Hop named = namedAhead(i + 1, block, called);
                if (named != null) {
                    rename(called, named);
                }
            }
        }

        private @Nullable Hop namedAhead(int from, int block, Hop called) {
            for (Made next : made.subList(from, made.size())) {
                Hop hop = next.chain().get(0);
                if (row.blockOf(next.from()) > block + 2) {
                    return null;
                }
                Span span = called.span();
                if (!same(hop, called) && hop.span() != null && span != null) {
                    boolean names =
                            hop.kind() == Hop.Kind.PERSON && speakers.offices().mayName(hop, span);
                    return names ? hop : null;
                }
            }
            return null;
        }

        private void rename(Hop called, Hop named) {
            for (int i = 0; i < made.size(); i++) {
                Made one = made.get(i);
                List<Hop> chain = new ArrayList<>();
                for (Hop hop : one.chain()) {
                    Hop renamed = hop.kind() == Hop.Kind.UNNAMED && same(hop, called)
                            ? new Hop(named.kind(), named.name(), hop.span(), named.entity(), hop.joint())
                            : hop;
                    if (chain.stream().noneMatch(other -> same(other, renamed))) {
                        chain.add(renamed);
                    }
                }
                made.set(i, new Made(one.draft(), one.from(), one.to(), one.own(), chain, one.quotationOnly()));
            }
        }

        /**
         * A report often opens with an office and names who holds it in the sentence behind, without the office: the deputy
         * commander said …. Colonel Name told reporters ….
         */
        private void nameOffices() {
            for (int i = 0; i + 1 < made.size(); i++) {
                Hop office = made.get(i).chain().get(0);
                if (office.kind() == Hop.Kind.MEDIUM
                        || !speakers.offices().isOffice(made.get(i).draft(), office)) {
                    continue;
                }
                int next = i + 1;
                while (next < made.size() && same(office, made.get(next).chain().get(0))) {
                    next++;
                }
                if (next == made.size()
                        || !speakers.offices()
                                .namesFirst(made.get(i).draft(), made.get(next).draft())) {
                    continue;
                }
                Hop holder = made.get(next).chain().get(0);
                for (int j = 0; j < next; j++) {
                    if (same(office, made.get(j).chain().get(0))) {
                        made.set(j, made.get(j).spokenBy(holder));
                    }
                }
                return;
            }
        }

        /** A medium named once passes on all that its speaker says one after the other. */
        private void carryMedia() {
            int from = 0;
            while (from < made.size()) {
                Hop speaker = made.get(from).last();
                int to = from + 1;
                while (to < made.size() && same(speaker, made.get(to).last())) {
                    to++;
                }
                carryMedium(from, to);
                from = to;
            }
        }

        private void carryMedium(int from, int to) {
            Hop medium = null;
            for (Made one : made.subList(from, to)) {
                for (Hop hop : one.media()) {
                    if (medium != null && !same(medium, hop)) {
                        return;
                    }
                    medium = hop;
                }
            }
            if (medium == null) {
                return;
            }
            for (int i = from; i < to; i++) {
                Made one = made.get(i);
                if (one.media().isEmpty() && one.chain().size() < Chain.LONGEST && !same(one.last(), medium)) {
                    List<Hop> chain = new ArrayList<>(one.chain());
                    chain.add(medium);
                    made.set(i, new Made(one.draft(), one.from(), one.to(), one.own(), chain, one.quotationOnly()));
                }
            }
        }

        private void read(Unit unit) {
            UnitReader reader = new UnitReader(unit);
            List<Draft> drafts = reader.read();
            Map<Draft, List<Hop>> own = new LinkedHashMap<>();
            for (Draft draft : drafts) {
                List<Hop> hops = hops(draft, own, 0);
                own.put(draft, hops);
                if (draft.origin == Draft.Origin.WORDS) {
                    boolean aside = draft.cue != null && draft.cue.form() == Cue.Form.NOUN;
                    speakers.discourse().heard(hops, draft.sourceFrom, draft.sourceTo, aside);
                }
                if (draft.cue != null
                        && draft.origin == Draft.Origin.WORDS
                        && hops.size() == 1
                        && enclosing(draft, drafts) == null) {
                    speakers.discourse().speaksBefore(hops.get(0));
                }
            }
            if (drafts.isEmpty()) {
                Hop subject = speakers.subjectAt(unit.token(0), unit.token(unit.size()));
                if (subject != null) {
                    speakers.discourse().silent(subject);
                } else if (isAboutOne(unit)) {
                    speakers.discourse().goesOn();
                }
            }
            Made lastTop = null;
            for (Draft draft : drafts) {
                Draft outer = enclosing(draft, drafts);
                List<Hop> chain = chain(draft, drafts, own, 0);
                if (chain.isEmpty()
                        || draft.silent
                        || isInsideWords(draft, drafts) && isAttitude(draft)
                        || isReportAlone(draft, drafts)
                        || draft.pointsBack && draft.act != Statement.Act.DENY && passesOnBefore(draft, chain)) {
                    continue;
                }
                Made one = new Made(
                        draft, draft.contentFrom, draft.contentTo, own.getOrDefault(draft, List.of()), chain, false);
                if (!pointsAtWords(draft) && !(draft.pointsBack && draft.act == Statement.Act.DENY)) {
                    made.add(one);
                } else {
                    takeUp(one);
                }
                for (int[] more : draft.more) {
                    made.add(new Made(draft, more[0], more[1], one.own(), chain, false));
                }
                if (outer == null) {
                    lastTop = one;
                }
            }
            if (lastTop != null && !lastTop.own().isEmpty()) {
                speakers.discourse().spoke(lastTop.own().get(0), lastTop.draft().agreement);
            }
            bareQuotations(unit, reader, lastTop);
            if (lastTop != null) {
                before = lastTop;
                beforeBlock = unit.block();
            }
        }

        /** Whether a unit has a pronoun for one person and names nobody, so that it goes on about whoever spoke: he was brief. */
        private boolean isAboutOne(Unit unit) {
            boolean pronoun = false;
            for (Row.Placed placed : row.mentions(unit.token(0), unit.token(unit.size()))) {
                Entity entity = row.entity(placed.mention());
                boolean person = entity != null && entity.type() == EntityType.PERSON;
                if (person && placed.mention().form() == Mention.Form.NAME) {
                    return false;
                }
                pronoun |= person && placed.mention().form() == Mention.Form.PRONOUN;
            }
            return pronoun;
        }

        /** Whether the content is nothing but a word for what was said before: He denied that. Сам министр это отрицает. */
        private boolean pointsAtWords(Draft draft) {
            for (int i = draft.contentFrom; i < draft.contentTo; i++) {
                if (row.token(i).isWord()
                        && !row.is(i, WordClass.POINTER)
                        && !row.is(i, WordClass.PREPOSITION)
                        && !row.is(i, WordClass.OBJECT_MARK)
                        && !row.is(i, WordClass.ADVERB)) {
                    return false;
                }
            }
            return true;
        }

        /** Gives whoever denies, confirms or leaves open what a word points at the words it points at: what was said last. */
        private void takeUp(Made pointing) {
            Made said = made.isEmpty() ? null : made.get(made.size() - 1);
            boolean answers =
                    switch (pointing.draft().act) {
                        case DENY, CONFIRM, DECLINE -> true;
                        default -> false;
                    };
            if (said != null
                    && answers
                    && said.from() < pointing.draft().cueFrom
                    && row.blockOf(pointing.draft().cueFrom) - row.blockOf(said.from()) <= 1
                    && !same(said.chain().get(0), pointing.chain().get(0))) {
                made.add(pointing.part(said.from(), said.to()));
            }
        }

        /**
         * Whether the content is only the clause that reports what somebody else said, whose words follow: In one message, he said,
         * the defendant wrote: “…”. Then the chain of those words tells it.
         */
        private static boolean isReportAlone(Draft draft, List<Draft> drafts) {
            for (Draft inner : drafts) {
                if (inner != draft
                        && inner.cue != null
                        && inner.cueTo == draft.contentTo
                        && inner.cueFrom >= draft.contentFrom
                        && inner.contentFrom >= draft.contentTo
                        && inner.origin == Draft.Origin.WORDS
                        && inner.sourceFrom >= draft.contentFrom) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Whether the draft tells what somebody thinks, wants, praises, has in mind or leaves unsaid rather than what he says. Inside the words of
         * another that is the other's account of him and no speech of his: officials said the minister wanted to leave. A quotation
         * is speech wherever it stands.
         */
        private boolean isAttitude(Draft draft) {
            Cue cue = draft.cue;
            if (cue == null || row.quotationAt(draft.contentFrom) != row.quotationAt(draft.cueFrom)) {
                return false;
            }
            return switch (draft.act) {
                case THINK, PRAISE, PROMISE, DECLINE, ASK -> true;
                default ->
                    draft.negated || cue.is(Mark.OF_DOCUMENT) || cue.is(Mark.NOUN_LIKE) || cue.is(Mark.CONTINUES);
            };
        }

        /**
         * Whether somebody said what stands in the sentence before, so that whoever is named behind it only passes it on: X said that
         * …. Об этом пишет газета. Then the chains of that sentence grow.
         */
        private boolean passesOnBefore(Draft draft, List<Hop> passing) {
            boolean found = false;
            for (int i = 0; i < made.size(); i++) {
                Made one = made.get(i);
                if (one.draft().cueFrom < draft.contentFrom || one.draft().cueFrom >= draft.contentTo) {
                    continue;
                }
                found = true;
                List<Hop> chain = new ArrayList<>(one.chain());
                for (Hop hop : passing) {
                    if (chain.size() < Chain.LONGEST && chain.stream().noneMatch(other -> same(other, hop))) {
                        chain.add(hop);
                    }
                }
                made.set(i, new Made(one.draft(), one.from(), one.to(), one.own(), chain, one.quotationOnly()));
            }
            return found;
        }

        /** Quotations that no cue of their unit has taken go to whoever speaks. */
        private void bareQuotations(Unit unit, UnitReader reader, @Nullable Made speaking) {
            boolean wordsOutside = false;
            for (int a = 0; a < unit.size(); a++) {
                wordsOutside |= unit.isWord(a);
            }
            for (int a = 0; a < unit.size(); a++) {
                if (!unit.isQuotation(a) || reader.isClaimed(a)) {
                    continue;
                }
                boolean alone = !wordsOutside && before != null && unit.block() == beforeBlock;
                if (unit.quotation(a).words() < (alone ? 1 : SHORTEST_BARE_QUOTATION)) {
                    continue;
                }
                Made model = speaking != null ? speaking : before;
                if (model == null || wordsOutside && speaking == null) {
                    continue;
                }
                if (speaking == null && unit.block() > beforeBlock + 1) {
                    continue;
                }
                Quotation q = unit.quotation(a);
                // the clause that said who speaks stays the evidence for what the quotation goes on to say
                Draft draft = model.draft().goingOn(q.from(), q.to());
                Made one = new Made(draft, q.from(), q.to(), model.own(), model.chain(), true);
                made.add(one);
                before = one;
                beforeBlock = unit.block();
            }
        }

        /** The speakers of a draft, nearest first, with those who pass its words on. */
        private List<Hop> hops(Draft draft, Map<Draft, List<Hop>> own, int depth) {
            List<Hop> hops = new ArrayList<>();
            switch (draft.origin) {
                case WORDS -> hops.addAll(speakers.at(draft.sourceFrom, draft.sourceTo, draft.agreement));
                case SHARED -> {
                    Draft other = draft.sharedWith;
                    if (other != null && depth < Chain.LONGEST) {
                        List<Hop> shared = own.containsKey(other) ? own.get(other) : hops(other, own, depth + 1);
                        hops.addAll(passedOn(other, shared));
                    }
                }
                case RUNNING -> {
                    Hop running = speakers.discourse().running(draft.agreement);
                    if (running != null) {
                        hops.add(running);
                    }
                }
                case NOBODY ->
                    hops.add(new Hop(
                            Hop.Kind.UNNAMED,
                            row.span(draft.cueFrom, draft.cueTo).in(row.report().text()),
                            row.span(draft.cueFrom, draft.cueTo),
                            null));
                case MISSING -> hops.add(new Hop(Hop.Kind.MISSING, null, row.span(draft.cueFrom, draft.cueTo), null));
            }
            if (hops.isEmpty()) {
                return hops;
            }
            for (Draft.RelayHop relay : draft.relays) {
                List<Hop> found = relay.outer()
                        ? speakers.addressed(relay.from(), relay.to())
                        : speakers.at(relay.from(), relay.to(), Agreement.UNKNOWN);
                if (found.isEmpty()) {
                    continue;
                }
                Hop hop = relay.outer() ? medium(found.get(0)) : found.get(0);
                if (hops.stream().noneMatch(other -> same(other, hop))) {
                    hops.add(relay.outer() ? hops.size() : 0, hop);
                }
            }
            return hops;
        }

        /** Whoever passes words on goes on in his own: X quoted Y as saying that, and stressed that. */
        private static List<Hop> passedOn(Draft draft, List<Hop> hops) {
            boolean passes = draft.cue != null
                    && draft.cue.is(Mark.PASSES_ON)
                    && draft.relays.stream().anyMatch(relay -> !relay.outer())
                    && hops.size() > 1;
            return passes ? hops.subList(1, hops.size()) : hops;
        }

        /** Whoever passes words on is a medium, unless it is a person: the engineer refers to the agency, which said. */
        private Hop medium(Hop hop) {
            Entity entity = row.entity(hop.entity());
            if (entity != null
                    && entity.type() == EntityType.PERSON
                    && row.facts().ownersBehind()) {
                return hop;
            }
            return new Hop(Hop.Kind.MEDIUM, hop.name(), hop.span(), hop.entity());
        }

        private static boolean same(Hop a, Hop b) {
            return a.entity() != null
                    ? a.entity().equals(b.entity())
                    : a.name() != null && a.name().equals(b.name());
        }

        private List<Hop> chain(Draft draft, List<Draft> drafts, Map<Draft, List<Hop>> own, int depth) {
            List<Hop> chain = new ArrayList<>(own.getOrDefault(draft, List.of()));
            Draft outer = enclosing(draft, drafts);
            if (chain.isEmpty() || outer == null || depth >= Chain.LONGEST) {
                return chain;
            }
            int at = 0;
            for (Hop hop : chain(outer, drafts, own, depth + 1)) {
                if (chain.size() < Chain.LONGEST && chain.stream().noneMatch(other -> same(other, hop))) {
                    chain.add(outer.nearer ? at++ : chain.size(), hop);
                }
            }
            return chain;
        }

        /** The smallest draft whose content holds the cue of {@code draft}. */
        private static @Nullable Draft enclosing(Draft draft, List<Draft> drafts) {
            Draft best = null;
            for (Draft other : drafts) {
                if (other == draft || !holds(other, draft) || holds(draft, other)) {
                    continue;
                }
                if (best == null || other.scopeTo - other.scopeFrom < best.scopeTo - best.scopeFrom) {
                    best = other;
                }
            }
            return best;
        }

        /** Whether it is part of what another says; who only passes a clause on says nothing else: the minister, her office said, urged. */
        private static boolean isInsideWords(Draft draft, List<Draft> drafts) {
            Draft outer = enclosing(draft, drafts);
            for (int i = 0; i < drafts.size() && outer != null && outer.silent; i++) {
                outer = enclosing(outer, drafts);
            }
            return outer != null && !outer.silent;
        }

        private static boolean holds(Draft outer, Draft inner) {
            return outer.scopeFrom <= inner.cueFrom && inner.cueTo <= outer.scopeTo && outer.scopeFrom >= 0;
        }

        /** The chain, whose first hop speaks by itself even if the one it spoke with is told otherwise. */
        private static Chain chain(List<Hop> hops) {
            List<Hop> chain = new ArrayList<>(hops);
            chain.set(0, chain.get(0).joint(false));
            return new Chain(chain);
        }

        private Statement statement(String id, Made one) {
            Draft draft = one.draft();
            Cue cue = draft.cue;
            boolean declines = cue != null && cue.is(Mark.DECLINES) || draft.negated;
            boolean denies = cue != null && cue.is(Mark.DENIES) || draft.retracted;
            Statement.Polarity polarity = declines
                    ? Statement.Polarity.NOT_SAID
                    : denies ? Statement.Polarity.DENIED : Statement.Polarity.AFFIRMED;
            if (denies && draft.negated && !draft.declined) {
                polarity = Statement.Polarity.AFFIRMED;
            }
            Span cueSpan = draft.cueTo > draft.cueFrom ? row.span(draft.cueFrom, draft.cueTo) : null;
            Draft named = draft;
            for (int i = 0; i < Chain.LONGEST && named.origin == Draft.Origin.SHARED && named.sharedWith != null; i++) {
                named = named.sharedWith;
            }
            Span source = named.origin == Draft.Origin.WORDS && named.sourceTo > named.sourceFrom
                    ? row.span(named.sourceFrom, named.sourceTo)
                    : null;
            return new Statement(
                    id,
                    row.span(one.from(), one.to()),
                    cueSpan,
                    source,
                    manner(one),
                    draft.act,
                    polarity,
                    modality(one),
                    null,
                    chain(one.chain()));
        }

        private Statement.Manner manner(Made one) {
            Statement.Manner manner = Statement.Manner.INDIRECT;
            for (Quotation q : row.quotations()) {
                if (q.depth() > 0) {
                    continue;
                }
                if (q.from() <= one.from() && one.to() <= q.to()) {
                    return Statement.Manner.DIRECT;
                }
                if (one.from() <= q.open() && q.end() <= one.to() && isOwnWords(q)) {
                    manner = Statement.Manner.MIXED;
                }
            }
            return manner;
        }

        /** Whether the quotation is the name of a thing whose noun stands before it, and no clause: the ship “X”, سفينة الدورية "س". */
        private boolean namesWhatStandsBefore(Quotation q) {
            if (q.open() == 0
                    || row.is(q.from(), WordClass.NEGATION)
                    || row.is(q.from(), WordClass.VERB)
                    || row.is(q.from(), WordClass.AUXILIARY)
                    || row.is(q.from(), WordClass.PREPOSITION)
                    || row.is(q.from(), WordClass.PRONOUN)) {
                return false;
            }
            int before = q.open() - 1;
            return row.is(before, WordClass.NAME_BEARER)
                    || row.facts().headFirst()
                            && before > 0
                            && row.is(before - 1, WordClass.NAME_BEARER)
                            && row.token(before).isWord()
                            && row.mentions(before, before + 1).stream()
                                    .noneMatch(placed -> placed.mention().form() == Mention.Form.NAME)
                            && !row.is(before, WordClass.PREPOSITION)
                            && !row.is(before, WordClass.VERB)
                            && !row.is(before, WordClass.AUXILIARY)
                            && !row.is(before, WordClass.COMPLEMENTISER)
                            && !row.is(before, WordClass.OBJECT_MARK);
        }

        /** Whether the quotation gives words of the speaker rather than a name or a term. */
        private boolean isOwnWords(Quotation q) {
            if (q.words() <= LONGEST_QUOTED_NAME && namesWhatStandsBefore(q)) {
                return false;
            }
            if (q.words() >= SHORTEST_MIXED) {
                return true;
            }
            for (Row.Placed placed : row.mentions(q.from(), q.to())) {
                if (placed.from() == q.from()
                        && placed.to() == q.to()
                        && placed.mention().form() == Mention.Form.NAME) {
                    return false;
                }
            }
            int letter = row.token(q.from()).form().codePointAt(0);
            boolean hasCase = Character.isUpperCase(letter) || Character.isLowerCase(letter);
            return q.words() > 0 && (!hasCase || Character.isLowerCase(letter));
        }

        private Statement.Modality modality(Made one) {
            Draft draft = one.draft();
            Cue cue = draft.cue;
            if (cue != null && cue.is(Mark.WISH)) {
                return Statement.Modality.WISH;
            }
            if (cue != null && cue.is(Mark.INTENTION)) {
                return Statement.Modality.INTENTION;
            }
            if (draft.conditional) {
                return Statement.Modality.CONDITIONAL;
            }
            for (int i = one.from(); i < one.to(); i++) {
                if (row.is(i, WordClass.HEDGE)) {
                    return Statement.Modality.HEDGED;
                }
            }
            return draft.hedged ? Statement.Modality.HEDGED : Statement.Modality.ASSERTED;
        }
    }
}
