package org.whence.event;

import java.util.ArrayList;
import java.util.List;

/** Puts together what several words of a sentence say of one event. */
final class Joining {

    /** Tokens between "agreed" and what is agreed. */
    static final int LONGEST_COMPLEMENT = 9;

    /** Tokens between a noun of action and the verb that tells what it did: "the strike on the base on Friday that killed". */
    private static final int LONGEST_MERGE = 14;

    private final View view;
    private final List<Draft> drafts;

    Joining(View view, List<Draft> drafts) {
        this.view = view;
        this.drafts = drafts;
    }

    /** "a drone strike that killed the general", "killed nine in an attack on the base": noun and verb tell one deed. */
    void merge() {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Draft left = drafts.get(i);
            for (int j = i + 1; j < drafts.size() && !left.dropped; j++) {
                Draft right = drafts.get(j);
                if (right.dropped
                        || left.type() != right.type()
                        || !isTwiceTold(left.type())
                        || right.from - left.to > LONGEST_MERGE) {
                    continue;
                }
                if (!left.isVerb() && right.isVerb() && !parted(left.to, right.anchor)) {
                    combine(right, left);
                } else if (left.isVerb() && !right.isVerb() && !parted(left.to, right.from)) {
                    combine(left, right);
                } else if (!left.isVerb() && !right.isVerb() && right.from - left.to <= 3) {
                    combine(right, left);
                }
            }
        }
    }

    /** Types whose deed is often named once by a noun and once by a verb of the same sentence. */
    private static boolean isTwiceTold(EventType type) {
        return type == EventType.ASSAULT || type == EventType.ARMS_TRANSFER || type == EventType.MOBILIZE;
    }

    /** Whether a clause or another verb begins between the two tokens; a relative word does not part a noun and its verb. */
    private boolean parted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.verb[i] || view.cut[i] && !view.has(i, Mark.RELATIVE) && i > from) {
                return true;
            }
        }
        return false;
    }

    private static void combine(Draft main, Draft part) {
        if (!part.who.isEmpty() && (part.from < main.from || main.who.isEmpty())) {
            main.who.clear();
            main.who.addAll(part.who);
        }
        if (main.target.isEmpty() || main.target.size() == 1 && main.target.get(0) == main.place) {
            main.target.clear();
            main.target.addAll(part.target);
        }
        main.target.removeIf(phrase -> Draft.isAmong(main.who, phrase));
        if (main.place == null) {
            main.place = part.place;
        }
        for (String item : part.items) {
            if (!main.items.contains(item)) {
                main.items.add(item);
            }
        }
        main.spanFrom = Math.min(main.spanFrom, part.anchor);
        main.spanTo = Math.max(main.spanTo, part.to);
        part.dropped = true;
    }

    /** "agreed to sell tanks to Iraq": what is agreed, threatened, asked for or refused is no deed of its own. */
    void complement() {
        for (int i = 0; i < drafts.size(); i++) {
            Draft matrix = drafts.get(i);
            if (matrix.dropped || !matrix.frame.is(Frame.Note.COMPLEMENT)) {
                continue;
            }
            if (matrix.who.isEmpty() && matrix.frame.is(Frame.Note.DOER)) {
                continue;
            }
            int reach = matrix.to;
            for (Draft inner : drafts) {
                boolean coordinated = reach > matrix.to && inner.from >= reach && isCoordinated(reach, inner.from);
                if (inner != matrix && !inner.dropped && (coordinated || governs(matrix, inner))) {
                    take(matrix, inner);
                    reach = Math.max(reach, inner.to);
                }
            }
        }
    }

    /** "to train and arm": nothing but a coordinator or comma stands between. */
    private boolean isCoordinated(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!view.has(i, Mark.COORDINATOR) && !view.isComma(i) && !view.has(i, Mark.INFINITIVE)) {
                return false;
            }
        }
        return to - from <= 3;
    }

    private boolean governs(Draft matrix, Draft inner) {
        boolean behind = inner.from >= matrix.to;
        boolean sov = view.grammar.order == Grammar.Order.SOV;
        int gap = behind ? inner.from - matrix.to : matrix.from - inner.to;
        if (gap > LONGEST_COMPLEMENT || gap < 0 || !behind && !sov) {
            return false;
        }
        int from = behind ? matrix.to : inner.to;
        int to = behind ? inner.from : matrix.from;
        for (int i = from; i < to; i++) {
            if (view.cut[i] && !view.has(i, Mark.INFINITIVE) || view.verb[i] && i != matrix.from) {
                return false;
            }
        }
        return !behind
                || inner.infinitive
                || inner.gerund
                || !inner.isVerb()
                || view.has(inner.from - 1, Mark.INFINITIVE);
    }

    /** "negotiating over the purchase of jets": the talks are one thing, the transfer that they are about another. */
    private static boolean isTransferTalkedOf(Draft matrix, Draft inner) {
        return matrix.type() == EventType.CONSULT && inner.type() == EventType.ARMS_TRANSFER && !inner.unproved;
    }

    /** Gives the transfer that is talked of its parties: whoever talks of a purchase buys. */
    private static void lendParties(Draft matrix, Draft inner) {
        boolean purchase = inner.frame.slots(Role.WHO).get(0) == Slot.FROM;
        List<Phrase> buyers = purchase ? matrix.who : matrix.target;
        List<Phrase> sellers = purchase ? matrix.target : matrix.who;
        if (inner.who.isEmpty()) {
            sellers.stream().filter(one -> !Draft.isAmong(inner.target, one)).forEach(inner.who::add);
        }
        if (inner.target.isEmpty()) {
            buyers.stream().filter(one -> !Draft.isAmong(inner.who, one)).forEach(inner.target::add);
        }
        inner.spanFrom = Math.min(inner.spanFrom, matrix.anchor);
    }

    private static void take(Draft matrix, Draft inner) {
        List<Phrase> others = new ArrayList<>();
        for (Phrase phrase : inner.target) {
            if (!Draft.isAmong(matrix.who, phrase)) {
                others.add(phrase);
            }
        }
        for (Phrase phrase : inner.who) {
            if (!Draft.isAmong(matrix.who, phrase) && others.isEmpty()) {
                others.add(phrase);
            }
        }
        if (matrix.target.isEmpty()) {
            matrix.target.addAll(others);
        }
        for (String item : inner.items) {
            if (!matrix.items.contains(item)) {
                matrix.items.add(item);
            }
        }
        if (matrix.amount == null) {
            matrix.amount = inner.amount;
        }
        if (matrix.place == null) {
            matrix.place = inner.place;
        }
        matrix.spanTo = Math.max(matrix.spanTo, inner.to);
        matrix.spanFrom = Math.min(matrix.spanFrom, inner.from);
        for (Phrase phrase : inner.target) {
            matrix.spanTo = Math.max(matrix.spanTo, phrase.to);
        }
        if (isTransferTalkedOf(matrix, inner)) {
            lendParties(matrix, inner);
        } else {
            inner.dropped = true;
        }
    }

    /** "arrived in Baghdad on a visit": the telling that says less of the same deed goes. */
    void drop() {
        for (Draft less : drafts) {
            for (Draft more : drafts) {
                boolean same = less != more
                        && !less.dropped
                        && !more.dropped
                        && less.type() == more.type()
                        && less.frame.is(Frame.Note.VISIT) == more.frame.is(Frame.Note.VISIT)
                        && less.target.isEmpty()
                        && !more.target.isEmpty()
                        && !less.who.isEmpty()
                        && !more.who.isEmpty()
                        && less.who.get(0).entity().equals(more.who.get(0).entity());
                if (same) {
                    less.dropped = true;
                }
            }
        }
    }

    /** "visited Moscow, where he met the secretary": the visit was to him as well. */
    void visitsMeet() {
        for (Draft visit : drafts) {
            if (visit.dropped || !visit.frame.is(Frame.Note.VISIT) || visit.who.isEmpty()) {
                continue;
            }
            for (Draft meeting : drafts) {
                boolean met = meeting.frame.is(Frame.Note.SYMMETRIC)
                        && meeting.type() == EventType.CONSULT
                        && !meeting.dropped
                        && meeting.from > visit.to;
                boolean same = meeting.who.isEmpty() || Draft.isAmong(visit.who, meeting.who.get(0));
                if (met && same) {
                    for (Phrase phrase : meeting.target) {
                        if (!Draft.isAmong(visit.target, phrase) && !Draft.isAmong(visit.who, phrase)) {
                            visit.target.add(phrase);
                        }
                    }
                    if (meeting.who.isEmpty()) {
                        meeting.who.addAll(visit.who);
                    }
                }
            }
        }
    }
}
