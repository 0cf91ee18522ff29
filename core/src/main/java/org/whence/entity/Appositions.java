package org.whence.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Kind;

/** Offices that stand beside a name, before it or behind a comma, and names that only such an office shows. */
final class Appositions {
    /** The further words of an office are not more. */
    private static final int LONGEST_TAIL = 7;

    /** What an office is of has no more words that no list knows. */
    private static final int LONGEST_OWNER = 3;

    private final NameDraft draft;
    private final Units units;

    Appositions(NameDraft draft, Units units) {
        this.draft = draft;
        this.units = units;
    }

    /** Attaches the offices that stand beside the name; their weight. */
    double offices(NameSpan name, int limit) {
        double weight = 0;
        int before = name.from;
        if (units.together(before - 2, name.from)
                && units.word(before - 1).is(WordClass.HONORIFIC)
                && units.word(before - 2).isComma()) {
            before--;
        }
        for (int k = 0; k < 3; k++) {
            boolean comma = units.together(before - 1, name.from)
                    && units.word(before - 1).isComma();
            int end = comma ? before - 1 : before;
            if (units.together(end - 1, name.from) && units.word(end - 1).is(WordClass.HONORIFIC)) {
                end--;
            }
            Phrase role = units.together(end - 1, name.from) ? draft.roleByEnd.get(end) : null;
            Phrase longer = role != null || !NameDraft.isUncased(units.word(name.from))
                    ? null
                    : comma ? roleWithTail(before - 1) : roleWithOwner(end);
            role = role == null ? longer : role;
            if (role == null
                    || role.plural
                    || isOfBearer(role, comma)
                    || comma && !opensApposition(role, name, limit)) {
                break;
            }
            name.offices.add(0, role);
            weight += NameFinder.OFFICE;
            before = role.from;
        }
        int after = name.to;
        for (int k = 0; k < 2; k++) {
            boolean comma =
                    units.together(name.from, after) && units.word(after).isComma();
            int start = comma ? after + 1 : after;
            while (units.together(name.from, start)
                    && start - after <= 3
                    && units.word(start).is(WordClass.DETERMINER)
                    && !draft.roleByStart.containsKey(start)) {
                start++;
            }
            Phrase role = units.together(name.from, start) ? draft.roleByStart.get(start) : null;
            if (role == null
                    || role.plural
                    || !comma && !NameDraft.isUncased(units.word(name.from))
                    || !closesApposition(role, name, comma)) {
                break;
            }
            name.offices.add(role);
            weight += NameFinder.OFFICE;
            after = role.to;
        }
        return weight;
    }

    /**
     * The office whose further words end at {@code comma}: of what, where, for which province ("رئيس الإدارة في المنطقة، X Y، قال");
     * null if none does. Only scripts without capitals need it: what the comma sets apart there has no other mark of a name.
     */
    @Nullable
    Phrase roleWithTail(int comma) {
        for (int end = comma - 1; end > 0 && comma - end <= LONGEST_TAIL && units.together(end, comma); end--) {
            Word word = units.word(end);
            if (!word.isWord()
                    || !NameDraft.isUncased(word)
                    || word.time()
                    || word.is(WordClass.SPEECH)
                    || word.is(WordClass.PERSON_RELATIVE)) {
                return null;
            }
            Phrase role = draft.roleByEnd.get(end);
            if (role != null) {
                boolean linked = word.is(WordClass.STOP) && !word.is(WordClass.CONJUNCTION);
                Unit unit = units.at(end);
                boolean place = unit != null && unit.is(Kind.PLACE);
                return linked || place || opensOwner(role, end) ? role : null;
            }
            if (draft.nameOver(end) != null) {
                return null;
            }
        }
        return null;
    }

    /** Whether an office without the article is that of what stands behind it with one: رئيسة الفريق (Ryding 2005, chapter 8). */
    boolean opensOwner(Phrase role, int at) {
        Joined joined = units.lexicon.joined;
        return joined.isDefinite(units.word(at).norm())
                && !joined.isDefinite(units.word(role.headUnit.from()).norm());
    }

    /** The office that ends with what it is of, in words that are unknown, before {@code end}: قائد الحرس; null if none does. */
    private @Nullable Phrase roleWithOwner(int end) {
        for (int at = end - 1; at > 0 && end - at <= LONGEST_OWNER && units.together(at, end); at--) {
            Word word = units.word(at);
            boolean definite = word.isWord() && units.lexicon.joined.isDefinite(word.norm());
            if (!definite || word.is(WordClass.HONORIFIC) || draft.roleByStart.containsKey(at)) {
                return null;
            }
            Phrase role = draft.roleByEnd.get(at);
            if (role != null) {
                return opensOwner(role, at) ? role : null;
            }
        }
        return null;
    }

    /** "وکیل X", "محامي X" are somebody else's words for X's lawyer; with the article, "المحامي X" is his title. */
    private boolean isOfBearer(Phrase role, boolean comma) {
        Word head = units.word(role.headUnit.from());
        return !comma
                && role.head.code().equals("lawyer")
                && NameDraft.isUncased(head)
                && !units.lexicon.joined.isDefinite(head.norm());
    }

    /** "the head of the committee, X, said": the office is one of its kind, and the name ends before a mark or a verb. */
    private boolean opensApposition(Phrase role, NameSpan name, int limit) {
        boolean tail = NameDraft.isUncased(units.word(name.from)) && role.to < name.from - 1;
        if (!role.modified && !role.definite && !tail) {
            return false;
        }
        if (name.to >= limit) {
            return true;
        }
        Word after = units.word(name.to);
        return !after.isWord()
                || after.is(WordClass.SPEECH)
                || after.is(WordClass.STOP)
                || after.is(WordClass.CONJUNCTION);
    }

    /** "X, head of the committee, said", and without a comma only where the office is fully said. */
    private boolean closesApposition(Phrase role, NameSpan name, boolean comma) {
        Phrase before = draft.roleByEnd.get(name.from);
        if (before != null && before == role) {
            return false;
        }
        boolean full = role.parent != null || role.country != null || !role.domains.isEmpty() || role.stateNoun;
        if (!comma) {
            // "received X the attaché Y": a known name behind the office has it
            return full
                    && role.headUnit.from() == role.from
                    && role.headUnit.proclitic().isEmpty()
                    && !(units.together(role.from, role.to) && draft.isGiven(role.to));
        }
        if (units.lexicon.joined.isAnd(role.headUnit.proclitic())) {
            return false;
        }
        // a name directly behind the office takes it: "X, Foreign Minister Y"
        boolean ofAnother = units.together(role.from, role.to)
                && draft.isCapital(units.word(role.to))
                && !units.word(role.to).time()
                && isNameWordLoose(role.to);
        // "X, counsel for Y"
        boolean linked = units.together(role.from, role.to + 1)
                && units.lexicon.grammar.isLinker(units.word(role.to).norm());
        return (full || linked || role.modified || role.definite || role.indefinite) && !ofAnother;
    }

    private boolean isNameWordLoose(int i) {
        Unit unit = units.at(i);
        return units.word(i).isWord() && (unit == null || unit.is(Kind.GIVEN));
    }

    /** "X Y, ambassador of Z in W": in scripts without capitals an office behind a comma shows the name before it. */
    void beforeApposition() {
        for (Phrase role : List.copyOf(draft.roleByStart.values())) {
            int comma = role.from - 1;
            boolean full = role.parent != null || role.country != null || !role.domains.isEmpty();
            if (!full || !units.together(comma, role.from) || !units.word(comma).isComma()) {
                continue;
            }
            int from = comma;
            while (comma - from < 5
                    && units.together(from - 1, comma)
                    && NameDraft.isUncased(units.word(from - 1))
                    && (units.word(from - 1).is(WordClass.PARTICLE)
                            || draft.isUncasedNameWord(from - 1, false)
                            || units.together(from - 2, comma)
                                    && units.word(from - 2).is(WordClass.PARTICLE))) {
                from--;
            }
            boolean bounded = !units.together(from - 1, comma)
                    || !units.word(from - 1).isWord()
                    || units.word(from - 1).is(WordClass.STOP)
                    || units.word(from - 1).is(WordClass.SPEECH)
                    || units.word(from - 1).is(WordClass.PLACE_PREPOSITION)
                    || units.word(from - 1).is(WordClass.HONORIFIC);
            if (comma - from < 2 || !bounded || units.word(from).is(WordClass.ACTION_SHAPE)) {
                continue;
            }
            NameSpan name = new NameSpan(from, comma, units.word(from).start(), EntityType.PERSON, NameFinder.OFFICE);
            offices(name, units.sentenceEnd(from));
            draft.add(name, EntityType.PERSON, NameFinder.OFFICE, comma, "");
        }
    }

    /** "Received X the attaché Y": the office between two draft.names without a mark is the second one's. */
    void withoutOfficesOfOthers() {
        Set<Integer> starts = new HashSet<>();
        draft.names.forEach(name -> starts.add(name.from));
        for (NameSpan name : draft.names) {
            name.offices.removeIf(role -> role.from == name.to && starts.contains(role.to));
        }
    }
}
