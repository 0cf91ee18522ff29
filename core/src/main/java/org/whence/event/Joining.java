package org.whence.event;

import java.util.ArrayList;
import java.util.List;

/** Puts together what several words of a sentence say of one event. */
final class Joining {

    /** Tokens between "agreed" and what is agreed. */
    static final int LONGEST_COMPLEMENT = 9;

    /** Tokens between a noun of action and the verb that tells what it did: "the strike on the base on Friday that killed". */
    private static final int LONGEST_MERGE = 14;

    private final Scene scene;
    private final View view;
    private final List<Draft> drafts;

    Joining(Scene scene, View view, List<Draft> drafts) {
        this.scene = scene;
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
        return type == EventType.ASSAULT
                || type == EventType.ARMS_TRANSFER
                || type == EventType.MOBILIZE
                || type == EventType.AGREE;
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
        boolean told = main.isVerb() && !main.who.isEmpty() && !main.target.isEmpty();
        if (!part.who.isEmpty() && (part.from < main.from && !told || main.who.isEmpty())) {
            boolean recipient = main.type() == EventType.ARMS_TRANSFER
                    && !main.isVerb()
                    && main.target.isEmpty()
                    && part.target.isEmpty();
            if (recipient) {
                // "a Turkish offer to hand Tunisia a ship": whoever offers hands over, so the other gets
                main.who.stream().filter(one -> !Draft.isAmong(part.who, one)).forEach(main.target::add);
            }
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
                boolean finite = inner.isVerb() && !inner.infinitive && !inner.gerund;
                boolean coordinated =
                        !finite && reach > matrix.to && inner.from >= reach && isCoordinated(reach, inner.from);
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
        if (view.grammar.order == Grammar.Order.VSO && inner.isVerb() && inner.gerund) {
            // "he called for an inquiry, accusing": a participle of circumstance is a clause of its own
            return false;
        }
        if (!behind && inner.isVerb() && !inner.gerund && !inner.infinitive && inner.form != FormKind.FUTURE) {
            return false;
        }
        int from = behind ? matrix.to : inner.to;
        int to = behind ? inner.from : matrix.from;
        for (int i = from; i < to; i++) {
            boolean parts = view.cut[i] && !view.has(i, Mark.INFINITIVE) || view.verb[i] && i != matrix.from;
            if (parts || !behind && view.has(i, Mark.COORDINATOR)) {
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
    private boolean isTransferTalkedOf(Draft matrix, Draft inner) {
        boolean transfer =
                (inner.type() == EventType.ARMS_TRANSFER || inner.type() == EventType.AID) && !inner.unproved;
        return isTalk(matrix.type()) && transfer && !(matrix.type() == EventType.REQUEST && isStopped(matrix, inner));
    }

    /** "urged Ankara to halt the sale": what is asked for is no transfer. */
    private boolean isStopped(Draft matrix, Draft inner) {
        int reach = matrix == inner ? LONGEST_COMPLEMENT : 3;
        int from =
                Math.max(0, Math.min(matrix.from, inner.from) - (view.grammar.order == Grammar.Order.SOV ? reach : 0));
        int to = Math.min(view.size, Math.max(matrix.to, inner.to) + reach);
        for (int i = from; i < to; i++) {
            if (view.has(i, Mark.CANCELLED)) {
                return true;
            }
        }
        return false;
    }

    /** "called the report of a purchase baseless": the purchase is told, as denied. */
    private static boolean isDeniedDeal(Draft matrix, Draft inner) {
        boolean deal = inner.type() == EventType.ARMS_TRANSFER || inner.type() == EventType.AGREE;
        boolean denies = false;
        for (int i = matrix.from; i < matrix.to; i++) {
            denies |= matrix.view.has(i, Mark.DENIAL);
        }
        return matrix.type() == EventType.REJECT
                && deal
                && denies
                && inner.frame.stage() != Stage.OFFERED
                && !inner.isVerb()
                && !inner.unproved;
    }

    /** Deeds of words that a transfer may be about. */
    private static boolean isTalk(EventType type) {
        return type == EventType.CONSULT || type == EventType.AGREE || type == EventType.REQUEST;
    }

    /** Gives the transfer that is talked of its parties: whoever talks of a purchase buys, and so does whoever asks. */
    private void lendParties(Draft matrix, Draft inner) {
        boolean purchase = inner.frame.slots(Role.WHO).get(0) == Slot.FROM || matrix.type() == EventType.REQUEST;
        List<Phrase> buyers = purchase ? matrix.who : matrix.target;
        List<Phrase> sellers = purchase ? matrix.target : matrix.who;
        boolean open = inner.who.isEmpty() && inner.target.isEmpty();
        if (inner.who.isEmpty()) {
            sellers.stream().filter(one -> !Draft.isAmong(inner.target, one)).forEach(inner.who::add);
        }
        if (inner.target.isEmpty()) {
            buyers.stream().filter(one -> !Draft.isAmong(inner.who, one)).forEach(inner.target::add);
        }
        if (open) {
            direct(inner);
        }
        inner.spanFrom = Math.min(inner.spanFrom, matrix.anchor);
    }

    /** Where words alone do not tell who of two sells, whoever makes the thing does: two states agreed on a delivery. */
    private void direct(Draft transfer) {
        String maker = scene.states.maker(transfer.items);
        if (maker == null || transfer.who.size() > 1 || transfer.target.size() > 1) {
            return;
        }
        boolean buyerMakes = isOf(maker, transfer.target) && !isOf(maker, transfer.who);
        boolean sellerBuys = isOf(maker, transfer.who) || transfer.target.isEmpty() && !transfer.who.isEmpty();
        if (buyerMakes || !sellerBuys && transfer.who.isEmpty() && isOf(maker, transfer.target)) {
            List<Phrase> seller = List.copyOf(transfer.target);
            transfer.target.clear();
            transfer.target.addAll(transfer.who);
            transfer.who.clear();
            transfer.who.addAll(seller);
        }
    }

    /** "The general warned that Iran would strike": whoever threatens with his own state does not threaten it. */
    private boolean isOfOneState(List<Phrase> party, Phrase other) {
        String country = scene.states.country(other);
        return country != null && isOf(country, party);
    }

    private boolean isOf(String country, List<Phrase> party) {
        return !party.isEmpty() && country.equals(scene.states.country(party.get(0)));
    }

    /**
     * "negotiating with Brazil for five C-390", "asked for eight aircraft": a transfer that no word of its own names. Whoever
     * talks with another of equipment means to buy it, unless he makes it or offers it.
     */
    void impliedTransfers() {
        for (Draft matrix : List.copyOf(drafts)) {
            boolean staged = matrix.frame.stage() != null || matrix.type() == EventType.REQUEST;
            boolean may = !matrix.dropped && !matrix.unproved && isTalk(matrix.type()) && staged;
            may &= matrix.frame.stage() != Stage.OFFERED && !hasInfinitive(matrix);
            if (!may
                    || matrix.items.isEmpty()
                    || matrix.who.isEmpty()
                    || isTransferNear(matrix)
                    || isStopped(matrix, matrix)) {
                continue;
            }
            Draft transfer = new Draft(view, Frame.impliedTransfer(matrix.frame), matrix.form, matrix.from, matrix.to);
            transfer.standBy(matrix);
            transfer.items.addAll(matrix.items);
            transfer.amount = matrix.amount;
            boolean offers = matrix.frame.stage() == Stage.OFFERED;
            transfer.who.addAll(offers ? matrix.who : matrix.target);
            transfer.target.addAll(offers ? matrix.target : matrix.who);
            if (!offers) {
                direct(transfer);
            }
            drafts.add(drafts.indexOf(matrix) + 1, transfer);
        }
    }

    /** "agreed to dismantle the missiles": what is agreed is a deed of which nothing is known, no transfer. */
    private boolean hasInfinitive(Draft matrix) {
        int end = Math.min(view.size, matrix.to + LONGEST_COMPLEMENT);
        for (int i = matrix.to; i < end && !view.cut[i]; i++) {
            if (view.at[i] == null && view.has(i, Mark.INFINITIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a transfer of its own stands in the clause of {@code matrix}. */
    private boolean isTransferNear(Draft matrix) {
        for (Draft other : drafts) {
            boolean transfer = other.type() == EventType.ARMS_TRANSFER && !other.dropped && !other.unproved;
            if (transfer && Math.abs(other.from - matrix.from) <= 2 * LONGEST_COMPLEMENT) {
                return true;
            }
        }
        return false;
    }

    private void take(Draft matrix, Draft inner) {
        List<Phrase> others = new ArrayList<>();
        for (Phrase phrase : inner.target) {
            if (!Draft.isAmong(matrix.who, phrase)) {
                others.add(phrase);
            }
        }
        for (Phrase phrase : inner.who) {
            boolean own = matrix.type() == EventType.THREATEN && isOfOneState(matrix.who, phrase);
            if (!own && !Draft.isAmong(matrix.who, phrase) && others.isEmpty()) {
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
        matrix.transfers |= inner.type() == EventType.ARMS_TRANSFER && scene.speaksOfEquipment();
        matrix.trains |= inner.frame.is(Frame.Note.TRAINING);
        matrix.spanTo = Math.max(matrix.spanTo, inner.to);
        matrix.spanFrom = Math.min(matrix.spanFrom, inner.from);
        for (Phrase phrase : inner.target) {
            matrix.spanTo = Math.max(matrix.spanTo, phrase.to);
        }
        if (isDeniedDeal(matrix, inner)) {
            inner.add(Mark.DENIAL.bit());
            List<Phrase> open = inner.who.isEmpty() ? inner.who : inner.target;
            if (inner.who.isEmpty() != inner.target.isEmpty()) {
                matrix.who.stream()
                        .filter(one -> !Draft.isAmong(inner.who, one) && !Draft.isAmong(inner.target, one))
                        .forEach(open::add);
            }
        } else if (isTransferTalkedOf(matrix, inner)) {
            inner.talked = matrix.frame.stage() == null ? Stage.WISHED : matrix.frame.stage();
            lendParties(matrix, inner);
        } else {
            inner.dropped = true;
        }
    }

    /** "will leave for Beijing on a return visit", "will gather and discuss": one meeting between the same, named twice. */
    private boolean isMeetingAgain(Draft again, Draft first) {
        boolean may = again != first
                && !again.dropped
                && !first.dropped
                && again.type() == EventType.CONSULT
                && first.type() == EventType.CONSULT
                && first.isVerb()
                && !first.who.isEmpty()
                && !again.who.isEmpty();
        if (!may || !Draft.isAmong(first.who, again.who.get(0)) || !isWithin(again.target, first.target)) {
            return false;
        }
        boolean visit = first.frame.is(Frame.Note.VISIT);
        boolean noun = !again.isVerb() && again.frame.is(Frame.Note.VISIT) == visit;
        int from = Math.min(again.to, first.to);
        int to = Math.max(again.from, first.from);
        boolean joined = again.isVerb()
                && !visit
                && !again.frame.is(Frame.Note.VISIT)
                && again.from > first.from
                && view.has(again.anchor - 1, Mark.COORDINATOR);
        return noun && !view.hasCut(from, to + 1) || joined && to - from <= LONGEST_COMPLEMENT;
    }

    private static boolean isWithin(List<Phrase> some, List<Phrase> all) {
        return some.stream().allMatch(one -> Draft.isAmong(all, one));
    }

    /** "arrived in Baghdad on a visit": the telling that says less of the same deed goes. */
    void drop() {
        for (Draft again : drafts) {
            again.dropped |= drafts.stream().anyMatch(first -> isMeetingAgain(again, first));
        }
        for (Draft less : drafts) {
            for (Draft more : drafts) {
                boolean oneDeed = less.frame.is(Frame.Note.VISIT) || !less.isVerb() || !more.isVerb();
                boolean same = less != more
                        && oneDeed
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

    /** "imposed sanctions on a company for shipping tanks": whoever is blamed or praised for a deed did it. */
    void blame() {
        for (Draft matrix : drafts) {
            boolean blames = matrix.type() == EventType.SANCTION
                    || matrix.type() == EventType.ACCUSE
                    || matrix.type() == EventType.COERCE;
            if (!blames || matrix.dropped || matrix.target.isEmpty()) {
                continue;
            }
            for (Draft deed : drafts) {
                // "accuses Russia that it has not delivered"
                boolean clause = view.grammar.order == Grammar.Order.SOV && view.has(matrix.to, Mark.RELATIVE);
                boolean telling = !deed.isVerb() || deed.gerund || clause && deed.from > matrix.to;
                boolean named = deed != matrix && !deed.dropped && telling && !deed.carried;
                boolean near = deed.from >= matrix.to
                        ? deed.from - matrix.to <= LONGEST_MERGE && !parted(matrix.to, deed.from)
                        : view.grammar.order == Grammar.Order.SOV
                                && matrix.from - deed.to <= LONGEST_MERGE
                                && deed.from >= matrix.target.get(0).to
                                && !parted(deed.to, matrix.from);
                boolean open = deed.who.isEmpty() || Draft.isAmong(matrix.who, deed.who.get(0));
                if (named && near && open && deed.gerund && view.grammar.order == Grammar.Order.SOV) {
                    // whoever is accused is the object of the accusing alone
                    deed.target.removeIf(phrase -> Draft.isAmong(matrix.target, phrase));
                }
                if (named && near && open && deed.form != FormKind.PARTICIPLE && isFree(matrix.target, deed.target)) {
                    deed.who.clear();
                    deed.who.addAll(matrix.target);
                    deed.carried = true;
                }
            }
        }
    }

    /** "thanked for the help of Iran", "condemned the Israeli strike": whoever did the deed is thanked or blamed for it. */
    void thank() {
        for (Draft matrix : drafts) {
            boolean judges = matrix.type() == EventType.SUPPORT || matrix.type() == EventType.ACCUSE;
            if (!judges || matrix.dropped || !matrix.isVerb() || matrix.who.isEmpty() || !matrix.target.isEmpty()) {
                continue;
            }
            for (Draft deed : drafts) {
                boolean behind = deed.from >= matrix.to;
                boolean near = behind
                        ? view.grammar.order != Grammar.Order.SOV
                                && deed.from - matrix.to <= LONGEST_COMPLEMENT
                                && !parted(matrix.to, deed.from)
                        : view.grammar.order == Grammar.Order.SOV
                                && matrix.from - deed.to <= LONGEST_COMPLEMENT
                                && !parted(deed.to, matrix.from);
                boolean other = deed != matrix && !deed.dropped && isGoodOrBad(matrix, deed);
                boolean done = !deed.who.isEmpty() && isFree(deed.who, matrix.who);
                if (other && near && done && !deed.carried && matrix.target.isEmpty()) {
                    matrix.target.addAll(deed.who);
                }
            }
        }
    }

    /** Whether one thanks for the deed, or blames it. */
    private static boolean isGoodOrBad(Draft matrix, Draft deed) {
        return switch (deed.type()) {
            case AID, SUPPORT, CONCEDE -> matrix.type() == EventType.SUPPORT;
            case ASSAULT, COERCE, SANCTION, THREATEN -> matrix.type() == EventType.ACCUSE;
            default -> false;
        };
    }

    /** "but it has not kept its promise": the promise named again is none of its own. */
    void dropKept() {
        for (Draft draft : drafts) {
            boolean again = draft.type() == EventType.AGREE
                    && !draft.isVerb()
                    && (view.has(draft.from - 1, Mark.UNFULFILLED) || view.has(draft.to, Mark.UNFULFILLED));
            if (again && drafts.stream().anyMatch(other -> other != draft && !other.dropped && isTalk(other.type()))) {
                draft.dropped = true;
            }
        }
    }

    /** "received the first of the tanks ordered from X": two tellings of one transfer give each other the party that one lacks. */
    void shareParties() {
        for (Draft one : drafts) {
            for (Draft other : drafts) {
                boolean transfers = one.type() == EventType.ARMS_TRANSFER && other.type() == EventType.ARMS_TRANSFER;
                if (one == other || !transfers || one.dropped || other.dropped) {
                    continue;
                }
                boolean sameBuyer = !one.target.isEmpty()
                        && !other.target.isEmpty()
                        && one.target.get(0).entity().equals(other.target.get(0).entity());
                if (one.who.isEmpty() && sameBuyer && isFree(other.who, one.target)) {
                    one.who.addAll(other.who);
                } else if (one.who.isEmpty()
                        && !one.target.isEmpty()
                        && other.target.isEmpty()
                        && isFree(other.who, one.target)) {
                    one.who.addAll(other.who);
                    other.target.addAll(one.target);
                }
            }
        }
    }

    private static boolean isFree(List<Phrase> party, List<Phrase> other) {
        return !party.isEmpty() && party.stream().noneMatch(phrase -> Draft.isAmong(other, phrase));
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
