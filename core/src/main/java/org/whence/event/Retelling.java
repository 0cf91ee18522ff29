package org.whence.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings together what several sentences tell of one deed: parties, talks, times. */
final class Retelling {

    /** Letters between a transfer and the talks that are about it. */
    private static final int LONGEST_TALK = 1_500;

    /** Letters between an agreement and the sentence that tells that it was signed. */
    private static final int LONGEST_BACK = 250;

    private final States states;

    Retelling(States states) {
        this.states = states;
    }

    /** "The remaining seven will be delivered by May": the rest goes between those between whom the first part went. */
    void inheritParties(List<Draft> drafts) {
        Draft last = null;
        for (Draft draft : drafts) {
            if (draft.type() != EventType.ARMS_TRANSFER) {
                continue;
            }
            boolean again = draft.who.isEmpty() && draft.target.isEmpty()
                    || isSame(draft.target, last == null ? List.of() : last.target);
            if (last != null && (draft.speaksOfRest() || draft.who.isEmpty() && again)) {
                if (draft.who.isEmpty() && !isSame(draft.target, last.who)) {
                    draft.who.addAll(last.who);
                }
                if (draft.target.isEmpty() && !isSame(draft.who, last.target)) {
                    draft.target.addAll(last.target);
                }
            }
            last = draft.who.isEmpty() || draft.target.isEmpty() ? last : draft;
        }
    }

    /** "It was signed on Monday": between those between whom what was just told of the same agreement is. */
    void inheritSides(List<Draft> drafts) {
        Draft last = null;
        for (Draft draft : drafts) {
            boolean nobody = draft.who.isEmpty() && draft.target.isEmpty();
            boolean back = nobody
                    && draft.frame.is(Frame.Note.ALONE)
                    && draft.type() == EventType.AGREE
                    && draft.status != Status.DENIED;
            int start = draft.view.sentence.span().start();
            boolean near = last != null
                    && start - last.view.sentence.span().end() <= LONGEST_BACK
                    && start >= last.view.sentence.span().start();
            if (back && near && last != null) {
                draft.who.addAll(last.who);
                draft.target.addAll(last.target);
            }
            boolean deal = draft.type() == EventType.AGREE || draft.type() == EventType.ARMS_TRANSFER;
            last = deal && !draft.who.isEmpty() && !draft.target.isEmpty() ? draft : last;
        }
    }

    private boolean isSame(List<Phrase> one, List<Phrase> other) {
        String country = one.isEmpty() ? null : states.country(one.get(0));
        return country != null && !other.isEmpty() && country.equals(states.country(other.get(0)));
    }

    /** "Negotiations are continuing" in a report that has just spoken of a transfer: the talks are a stage of that deal. */
    void stageTalks(List<Draft> drafts) {
        int lastTransfer = -1;
        for (Draft draft : drafts) {
            int at = draft.view.tokens.get(draft.from).span().start();
            if (draft.type() == EventType.ARMS_TRANSFER) {
                lastTransfer = at;
            }
            boolean near = lastTransfer >= 0 && at - lastTransfer < LONGEST_TALK;
            if (draft.type() == EventType.CONSULT && draft.stage == null && draft.frame.is(Frame.Note.TALKS) && near) {
                draft.stage = draft.frame.stage();
            }
        }
    }

    /** "A strike killed a general … the strike of 3 January that killed General X": the dated telling dates the other. */
    void shareTimes(List<Draft> drafts) {
        Map<List<Object>, Set<String>> dated = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            List<Object> deed = deed(draft);
            if (draft.time != null && !draft.datedElsewhere && !deed.isEmpty()) {
                dated.computeIfAbsent(deed, key -> new LinkedHashSet<>()).add(draft.time);
            }
        }
        for (Draft draft : drafts) {
            Set<String> known = draft.time == null || draft.datedElsewhere ? dated.get(deed(draft)) : null;
            if (known != null && known.size() == 1) {
                draft.time = known.iterator().next();
            }
        }
    }

    /** What makes two tellings the same deed: type, doer's and target's state, status; empty if too little is known. */
    private List<Object> deed(Draft draft) {
        if (draft.who.isEmpty() || draft.target.isEmpty() || draft.status == Status.PLANNED) {
            return List.of();
        }
        String who = states.country(draft.who.get(0));
        String to = states.country(draft.target.get(0));
        return who == null || to == null || who.equals(to) ? List.of() : List.of(draft.type(), who, to);
    }
}
