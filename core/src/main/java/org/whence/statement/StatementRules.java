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
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.statement.Cue.Mark;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/**
 * Statements by the cue words, frames and phrases of the language's data. Each unit (a sentence, or several inside one
 * quotation) is read by {@link UnitReader}; this class goes through the units in order, remembers who spoke last, gives
 * quotations without a cue to that speaker, and links statements that stand inside the content of another to one chain.
 */
public final class StatementRules implements StatementFinder {

    /** A shorter quotation without a cue is a name or a term. In words. */
    static final int SHORTEST_BARE_QUOTATION = 4;

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
        private final DraftChains draftChains;
        private final List<Made> made = new ArrayList<>();
        private final ReportChains chains;

        private @Nullable Made before;
        private int beforeBlock = -1;

        Reading(Row row) {
            this.row = row;
            this.speakers = new Speakers(row);
            this.draftChains = new DraftChains(row, speakers);
            this.chains = new ReportChains(row, speakers.offices(), made);
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
            chains.nameOffices();
            chains.carryMedia();
            List<Statement> statements = new ArrayList<>();
            Parts parts = new Parts(row);
            Manners manners = new Manners(row);
            Set<String> seen = new TreeSet<>();
            for (Made one : made) {
                String key =
                        one.from() + " " + one.to() + " " + one.chain().get(0).name();
                if (seen.add(key)) {
                    for (int[] part : parts.of(one.from(), one.to())) {
                        statements.add(manners.statement("s" + (statements.size() + 1), one.part(part[0], part[1])));
                    }
                }
            }
            return statements;
        }

        private void read(Unit unit) {
            UnitReader reader = new UnitReader(unit);
            List<Draft> drafts = reader.read();
            Map<Draft, List<Hop>> own = new LinkedHashMap<>();
            for (Draft draft : drafts) {
                List<Hop> hops = draftChains.hops(draft, own, 0);
                own.put(draft, hops);
                if (draft.origin == Draft.Origin.WORDS) {
                    boolean aside = draft.cue != null && draft.cue.form() == Cue.Form.NOUN;
                    speakers.discourse().heard(hops, draft.sourceFrom, draft.sourceTo, aside);
                }
                if (draft.cue != null
                        && draft.origin == Draft.Origin.WORDS
                        && hops.size() == 1
                        && draftChains.enclosing(draft, drafts) == null) {
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
                Draft outer = draftChains.enclosing(draft, drafts);
                List<Hop> chain = draftChains.chain(draft, drafts, own, 0);
                if (chain.isEmpty()
                        || draft.silent
                        || draftChains.isInsideWords(draft, drafts) && isAttitude(draft)
                        || draftChains.isReportAlone(draft, drafts)
                        || draft.pointsBack && draft.act != Statement.Act.DENY && chains.passesOnBefore(draft, chain)) {
                    continue;
                }
                Made one =
                        new Made(draft, draft.contentFrom, draft.contentTo, own.getOrDefault(draft, List.of()), chain);
                if (!pointsAtWords(draft) && !(draft.pointsBack && draft.act == Statement.Act.DENY)) {
                    made.add(one);
                } else {
                    takeUp(one);
                }
                for (int[] more : draft.more) {
                    made.add(new Made(draft, more[0], more[1], one.own(), chain));
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
                    && !said.chain().get(0).isSame(pointing.chain().get(0))) {
                made.add(pointing.part(said.from(), said.to()));
            }
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
                Made one = new Made(draft, q.from(), q.to(), model.own(), model.chain());
                made.add(one);
                before = one;
                beforeBlock = unit.block();
            }
        }
    }
}
