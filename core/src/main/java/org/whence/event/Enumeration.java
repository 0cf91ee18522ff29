package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/** Follows an enumeration, and the offices and names that are one person, from one of its members. */
final class Enumeration {

    /** Tokens between an office and the name of who holds it. */
    private static final int LONGEST_OFFICE = 12;

    /** Names and words for people and bodies that an office is made of. */
    private static final int LONGEST_TITLE = 4;

    /** Participants of one role beyond which an enumeration is not followed. */
    private static final int MOST_JOINED = 8;

    private final View view;
    private final Grammar.Order order;
    private final Clause clause;

    Enumeration(Clause clause) {
        this.view = clause.view;
        this.order = clause.order;
        this.clause = clause;
    }

    // ---- enumerations

    /** {@code phrase} and those joined to it by coordinators, in text order. */
    List<Phrase> from(Phrase phrase, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(phrase);
        if (at < 0) {
            return List.of(phrase);
        }
        List<Phrase> all = new ArrayList<>();
        int first = at;
        while (first > 0
                && at - first < MOST_JOINED
                && isJoined(view.phrases.get(first - 1), view.phrases.get(first), first < at)) {
            first--;
        }
        int last = at;
        while (last + 1 < view.phrases.size()
                && last - at < MOST_JOINED
                && isJoined(view.phrases.get(last), view.phrases.get(last + 1), isListed(last + 1))) {
            last++;
        }
        for (int i = first; i <= last; i++) {
            Phrase one = view.phrases.get(i);
            if (i == at || clause.isOpen(one) && fits.test(one) && one.head == null) {
                Phrase name = nameBehind(one, i);
                Phrase named = name != null && fits.test(name) ? name : one;
                if (!all.contains(named)) {
                    all.add(named);
                }
            }
        }
        addLeader(view.phrases.get(last), last, fits, all);
        addTwins(all);
        return all;
    }

    /** "the head of the eastern water board, Houshang Rastin,": the name between commas is whose office stands before it. */
    @Nullable
    Phrase nameBehind(Phrase office, int at) {
        if (office.type() != EntityType.PERSON || office.mention.form() != Mention.Form.NOMINAL) {
            return null;
        }
        for (int i = at + 1; i < view.phrases.size() && i <= at + LONGEST_TITLE; i++) {
            Phrase name = view.phrases.get(i);
            boolean person = name.type() == EntityType.PERSON;
            if (isRank(i) || view.grammar.invertedSubject && person && name.mention.form() == Mention.Form.NOMINAL) {
                continue;
            }
            if (person && name.mention.form() != Mention.Form.NAME || name.from - office.to > LONGEST_OFFICE) {
                return null;
            }
            boolean described = person && order == Grammar.Order.VSO && view.isOneOffice(office.to, name.from);
            boolean next = i == at + 1 && name.isBare() && office.isBare() && !view.has(name.from, Mark.COORDINATOR);
            if (described && (isOfficeHolder(i) || next && view.signs.before[name.from - 1] == null)) {
                return name;
            }
            if (person && view.grammar.invertedSubject && isHeldBy(office, name)) {
                return name;
            }
            if (person) {
                int comma = commaBefore(name);
                boolean closed =
                        name.to >= view.size || !view.tokens.get(name.to).isWord();
                boolean setOff = comma >= office.to && (closed || order == Grammar.Order.SOV && name.markedBehind);
                return setOff && view.isOneOffice(office.to, comma) ? name : null;
            }
        }
        return null;
    }

    /** "глава турецкой компании «Нур» Игорь Столбов": nothing but nouns without a preposition between office and name. */
    private boolean isHeldBy(Phrase office, Phrase name) {
        for (int i = office.to; i < name.from; i++) {
            boolean word = view.at[i] != null || view.isPlainWord(i) || view.isQuoteMark(i);
            boolean parts = view.at[i] == null
                    && (view.signs.before[i] != null
                            || view.has(i, Mark.COORDINATOR)
                            || view.has(i, Mark.RELATIVE)
                            || view.verb[i]);
            if (!word || parts || view.timed[i]) {
                return false;
            }
        }
        // behind a noun of action a name looks like its genitive
        boolean bare = name.isBare() || name.direct == Slot.OF && name.governor == name.from - 1;
        return name.from > office.to && bare;
    }

    /** The comma that sets the name off, directly or with a form of address behind it (", Mr."); -1 if there is none. */
    private int commaBefore(Phrase name) {
        for (int i = name.from - 1; i >= 0 && i >= name.from - 3; i--) {
            if (view.isComma(i)) {
                return i;
            }
            if (view.at[i] != null || view.verb[i] || view.has(i, Mark.COORDINATOR) || view.signs.before[i] != null) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the phrase is a rank of one word directly before a name: المتحدث باسم الجيش العقيد فلان. */
    private boolean isRank(int at) {
        Phrase rank = view.phrases.get(at);
        return order == Grammar.Order.VSO
                && rank.type() == EntityType.PERSON
                && rank.to - rank.from == 1
                && at + 1 < view.phrases.size()
                && View.isSame(rank, view.phrases.get(at + 1));
    }

    /** Whether a name without a marker directly follows the words of an office: القيادي في تجمع المهنيين فلان. */
    private boolean isOfficeHolder(int at) {
        Phrase name = view.phrases.get(at);
        return name.from > 0
                && view.phrases.get(at - 1).to == name.from
                && view.signs.before[name.from - 1] == null
                && view.grammar.lexicon.proclitic(view.tokens.get(name.from)) == null
                && !view.has(name.from, Mark.COORDINATOR);
    }

    private static void addTwins(List<Phrase> all) {
        for (Phrase one : List.copyOf(all)) {
            if (one.twin != null) {
                all.add(one.twin);
            }
        }
    }

    /** "the delegation, headed by the minister": the leader acts with it. */
    private void addLeader(Phrase body, int at, Predicate<Phrase> fits, List<Phrase> all) {
        for (int i = at + 1; i < view.phrases.size() && i <= at + 3; i++) {
            Phrase leader = view.phrases.get(i);
            if (leader.direct == Slot.LED
                    && leader.governor - body.to <= 2
                    && clause.isOpen(leader)
                    && fits.test(leader)) {
                all.add(leader);
                return;
            }
        }
    }

    /** Whether the phrase at {@code i} is followed by a coordinator and another phrase: B in "A, B and C". */
    private boolean isListed(int i) {
        return i + 1 < view.phrases.size()
                && !View.isSame(view.phrases.get(i), view.phrases.get(i + 1))
                && isJoined(view.phrases.get(i), view.phrases.get(i + 1), false);
    }

    /** Whether nothing but a coordinator stands between the two; a comma is enough inside an enumeration. */
    private boolean isJoined(Phrase left, Phrase right, boolean commaIsEnough) {
        int gap = right.from - left.to;
        if (gap <= 2 && View.isSame(left, right)) {
            return true;
        }
        if (gap == 0 || gap > 4) {
            return gap == 0 && view.has(right.from, Mark.COORDINATOR) && left.slot == right.slot;
        }
        boolean joined = false;
        for (int i = left.to; i < right.from; i++) {
            boolean clause = view.verb[i] || view.trigger[i];
            if (view.has(i, Mark.COORDINATOR) && !clause) {
                joined = true;
            } else if (view.isComma(i)) {
                joined |= commaIsEnough;
            } else if (view.signs.before[i] != null) {
                if (!joined || right.direct != left.direct) {
                    return false;
                }
            } else if (!view.isPlainWord(i) || view.verb[i] || view.trigger[i] || view.cut[i]) {
                return false;
            }
        }
        return joined && (left.slot == right.slot || right.slot.isBare() && left.slot.isBare());
    }
}
