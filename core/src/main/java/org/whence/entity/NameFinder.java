package org.whence.entity;

import java.util.Comparator;
import java.util.List;

/**
 * Finds names that the lexicon does not know as a whole. In scripts with capitals a name is a run of capitalised words whose
 * neighbours say what it is; in scripts without, it begins behind an office, a form of address or with a given name, and
 * ends where a word stands that no name contains. What a learned tagger proposes is reconciled here.
 */
final class NameFinder {
    /** Longest name in words. */
    static final int LONGEST = 7;

    static final double GIVEN_NAME = 3;
    static final double OFFICE = 4;
    static final double ADDRESS = 4;
    static final double PARTICLE = 2;
    static final double SPEECH = 1.5;
    static final double FAMILY_SHAPE = 1.5;
    static final double SEVERAL_WORDS = 0.75;
    static final double KIND_NOUN = 4;
    static final double INSIDE = 1.5;
    static final double CAPITALS = 2;
    /** Two or three capitalised words that nothing explains are most often a person. */
    static final double UNEXPLAINED = 0.75;
    /** A person for whom so little speaks may be something else. */
    static final double DOUBTFUL = SEVERAL_WORDS + UNEXPLAINED;
    /** A lighter name is left alone. */
    static final double ENOUGH = 1.5;

    private final Units units;
    private final NameDraft draft;
    private final Appositions appositions;
    private final ShipNames ships;
    private final CasedNames cased;
    private final UncasedMedia media;
    private final UncasedNames uncased;
    private final QuotedNames quoted;
    private final ShorterForms shorter;

    private NameFinder(Units units, List<Phrase> phrases) {
        this.units = units;
        this.draft = new NameDraft(units, phrases);
        this.appositions = new Appositions(draft, units);
        this.ships = new ShipNames(draft, units);
        this.cased = new CasedNames(draft, units, appositions, ships);
        this.media = new UncasedMedia(draft, units);
        this.uncased = new UncasedNames(draft, units, appositions, media);
        this.quoted = new QuotedNames(draft, units);
        this.shorter = new ShorterForms(draft, units, appositions);
    }

    /** Names by rules alone, in text order, without overlap. Marks phrases whose head belongs to a name ("Badr Organisation"). */
    static List<NameSpan> find(Units units, List<Phrase> phrases) {
        NameFinder finder = new NameFinder(units, phrases);
        finder.find(phrases);
        return finder.draft.names;
    }

    /** Names by rules, and where those know nothing or are in doubt, by {@code learned}. */
    static List<NameSpan> find(Units units, List<Phrase> phrases, NameTagger learned) {
        NameFinder finder = new NameFinder(units, phrases);
        finder.find(phrases);
        for (NameTagger.Proposal proposal :
                learned.propose(units, TagFeatures.of(units, phrases, finder.draft.names))) {
            finder.reconcile(proposal);
        }
        finder.shorter.find();
        finder.draft.names.sort(Comparator.comparingInt(n -> n.from));
        return finder.draft.names;
    }

    private void find(List<Phrase> phrases) {
        cover(phrases);
        int i = 0;
        while (i < units.size()) {
            int limit = units.sentenceEnd(i);
            boolean headline = isHeadline(i, limit);
            for (int at = i; at < limit; ) {
                if (NameDraft.isUncased(units.word(at))
                        && units.word(at).is(WordClass.MEDIUM_NOUN)
                        && at + 1 < limit
                        && !NameDraft.isUncased(units.word(at + 1))) {
                    at = Math.max(at + 1, media.uncasedMedium(at + 1, limit));
                    continue;
                }
                int end = NameDraft.isUncased(units.word(at)) ? uncased.at(at, limit) : cased.at(at, limit, headline);
                at = Math.max(at + 1, end);
            }
            i = limit;
        }
        quoted.find();
        appositions.beforeApposition();
        appositions.withoutOfficesOfOthers();
        ships.shipsWithoutPrefix();
        shorter.find();
        draft.names.sort(Comparator.comparingInt(n -> n.from));
    }

    /**
     * What the rules are sure of stays. A name they could not class takes the learned type; so does a person whom only capitals
     * show. Words of which they say nothing become a name if it may stand there.
     */
    private void reconcile(NameTagger.Proposal proposal) {
        int from = proposal.from();
        int to = proposal.to();
        while (from < to && !mayOpen(from)) {
            from++;
        }
        while (to > from && !mayOpen(to - 1)) {
            to--;
        }
        if (from == to || to - from > LONGEST) {
            return;
        }
        for (NameSpan name : draft.names) {
            if (name.from < to && name.to > from) {
                boolean doubtful = name.type == EntityType.OTHER
                        || name.type == EntityType.PERSON
                                && name.weight <= DOUBTFUL
                                && name.offices.isEmpty()
                                && name.known == null
                                && !name.partial;
                if (doubtful && name.from == from && name.to == to) {
                    name.type = proposal.type();
                    name.name = draft.display(name);
                }
                return;
            }
        }
        for (int i = from; i < to; i++) {
            if (draft.covered[i]
                    || units.word(i).time()
                    || !units.word(i).isWord()
                    || units.at(i) != null && !draft.isGiven(i)) {
                return;
            }
        }
        NameSpan name = new NameSpan(from, to, units.word(from).start(), proposal.type(), 0);
        if (proposal.type() == EntityType.PERSON) {
            appositions.offices(name, units.sentenceEnd(from));
        }
        draft.add(name, proposal.type(), ENOUGH, to, "");
    }

    private boolean mayOpen(int i) {
        Word word = units.word(i);
        return word.isWord()
                && !word.is(WordClass.STOP)
                && !word.is(WordClass.SPEECH)
                && !word.is(WordClass.HONORIFIC)
                && (NameDraft.isUncased(word) || draft.isCapital(word));
    }

    /** Words draft.inside phrases belong to no name, except where a phrase is a title before one. */
    private void cover(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            for (int i = phrase.from; i < phrase.to; i++) {
                draft.covered[i] = true;
            }
        }
    }

    /** Whether nearly all longer words are capitalised, so that capitals say nothing. */
    private boolean isHeadline(int from, int to) {
        int longer = 0;
        int capitalised = 0;
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            if (word.isWord() && word.form().length() > 3) {
                longer++;
                capitalised += word.isCapitalised() ? 1 : 0;
            }
        }
        return longer > 2 && capitalised * 10 >= longer * 8;
    }
}
