package org.whence.entity;

import org.whence.entity.Lexicon.Kind;

/**
 * Names of persons that no list knows and nothing introduces, in scripts without capitals: two to four words in a row, each of
 * which looks more like part of a name than like a word of the language ({@link NameShapes}). Most are names from abroad.
 */
final class ShapedNames {
    private static final int LONGEST = 4;
    /** Natural logarithms of odds: what each word must have, the best of them, and all together. */
    private static final double EACH = 0;

    private static final double BEST = 2;
    private static final double ALL = 5;
    /** What a listed given name counts as. */
    private static final double KNOWN = 4;

    /** What the shape of a noun of action takes from the first word. */
    private static final double OF_ACTION = 3;

    private static final int SHORTEST_BEHIND_AND = 3;

    private final NameDraft draft;
    private final Units units;

    ShapedNames(NameDraft draft, Units units) {
        this.draft = draft;
        this.units = units;
    }

    /** Where the name that begins at word {@code at} ends, exclusive; -1 if none begins there. */
    int end(int at, int limit) {
        if (units.lexicon.shapes == null || isOfPlace(at)) {
            return -1;
        }
        double sum = 0;
        double best = 0;
        int to = at;
        int words = 0;
        while (to < limit && to - at < LONGEST) {
            Word word = units.word(to);
            boolean particle = to > at && word.is(WordClass.PARTICLE) && !draft.covered[to];
            if (!particle) {
                double odds = odds(to, to == at);
                if (odds < EACH) {
                    break;
                }
                sum += odds;
                best = Math.max(best, odds);
                words++;
            }
            to++;
        }
        while (to > at && units.word(to - 1).is(WordClass.PARTICLE)) {
            to--;
        }
        if (words < 2 || best < BEST || sum < ALL || isBeforeGiven(at, to) || isOutlet(at, to)) {
            return -1;
        }
        // the family name may say where its bearer comes from
        return to < limit
                        && draft.isUncasedNameWord(to, false)
                        && units.lexicon.joined.isOfOrigin(units.word(to).norm())
                ? to + 1
                : to;
    }

    /** What publishes the report is no person, whatever its name looks like. */
    private boolean isOutlet(int at, int to) {
        StringBuilder run = new StringBuilder(" ");
        for (int i = at; i < to; i++) {
            run.append(units.word(i).norm()).append(' ');
        }
        return (" " + units.outlet + " ").contains(run);
    }

    /** Nothing but another given name stands before the given name in a name. */
    private boolean isBeforeGiven(int at, int to) {
        return at + 1 < to && !draft.isGiven(at) && draft.isGiven(at + 1);
    }

    /** Odds that word {@code i} is part of a name; very low where none can stand. */
    double odds(int i, boolean first) {
        Word word = units.word(i);
        if (!draft.isUncasedNameWord(i, first) || !NameDraft.isUncased(word) || units.lexicon.shapes == null) {
            return Double.NEGATIVE_INFINITY;
        }
        Unit unit = units.at(i);
        if (unit != null) {
            return unit.is(Kind.GIVEN) ? KNOWN : Double.NEGATIVE_INFINITY;
        }
        Joined joined = units.lexicon.joined;
        if (joined.hasArticle() && joined.opensWithArticle(word.norm()) || word.is(WordClass.FILLER)) {
            return Double.NEGATIVE_INFINITY;
        }
        int and = behindAnd(i);
        if (and > 0) {
            return first ? units.lexicon.shapes.odds(word.form().substring(and)) : Double.NEGATIVE_INFINITY;
        }
        double odds = units.lexicon.shapes.odds(word.form());
        return first && word.is(WordClass.ACTION_SHAPE) ? odds - OF_ACTION : odds;
    }

    /** Letters of the "and" that is joined to word {@code i}, if it looks more like a name without it; otherwise 0. */
    int behindAnd(int i) {
        String form = units.word(i).form();
        String rest = units.lexicon.joined.withoutAnd(form);
        NameShapes shapes = units.lexicon.shapes;
        return shapes != null
                        && units.at(i) == null
                        && rest.length() < form.length()
                        && rest.length() >= SHORTEST_BEHIND_AND
                        && shapes.odds(rest) > shapes.odds(form)
                ? form.length() - rest.length()
                : 0;
    }

    /** A word for a place, or for being in one, stands before it: in the town of X Y. */
    private boolean isOfPlace(int at) {
        if (!units.together(at - 1, at)) {
            return false;
        }
        Word before = units.word(at - 1);
        return before.is(WordClass.PLACE_NOUN) || before.is(WordClass.INSIDE_PREPOSITION);
    }
}
