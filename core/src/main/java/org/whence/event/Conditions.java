package org.whence.event;

import java.util.Set;
import org.whence.entity.EntityType;

/** Whether enough is told for a trigger to be an event of public life. */
final class Conditions {

    private final Scene scene;
    private final View view;

    Conditions(Scene scene, View view) {
        this.scene = scene;
        this.view = view;
    }

    /** An analyst who warns threatens nobody. */
    void warning(Draft draft) {
        boolean warns = draft.frame.is(Frame.Note.WARNING) && draft.target.isEmpty();
        draft.dropped |= warns && draft.who.stream().noneMatch(who -> scene.states.actsForState(who.entity()));
    }

    /** "Afghan soil threatens nobody": no threat is told. */
    static boolean isHarmless(Draft draft) {
        return draft.type() == EventType.THREATEN && draft.status == Status.DENIED && draft.target.isEmpty();
    }

    /** Whether only people of whom nothing public is known take part: a woman who met a driver is no event. */
    boolean isPrivate(Draft draft) {
        boolean nobody = draft.who.isEmpty() && draft.target.isEmpty();
        boolean force =
                switch (draft.type()) {
                    case ASSAULT, PROTEST, MOBILIZE, COERCE -> true;
                    case ARMS_TRANSFER -> !draft.items.isEmpty() || draft.isFirstPerson();
                    default -> false;
                };
        return !nobody
                && !force
                && draft.who.stream().noneMatch(scene.states::isPublic)
                && draft.target.stream().noneMatch(scene.states::isPublic);
    }

    /** Whether the sentence, or the report, says what the frame needs. */
    // ---- conditions

    boolean isComplete(Draft draft) {
        Frame frame = draft.frame;
        if (!frame.needs().isEmpty() && !hasAny(frame.needs(), draft)) {
            return frame.needs().contains(Mark.VIOLENCE) && isBetweenStates(draft);
        }
        if (frame.is(Frame.Note.ARMS) && draft.items.isEmpty() && !draft.hasArms()) {
            return frame.is(Frame.Note.THEME) && scene.speaksOfEquipment() || isOfArmsByTheme(draft);
        }
        return true;
    }

    /** "if Russia attacks Ukraine": what one state does to another by force is no figure of speech. */
    private boolean isBetweenStates(Draft draft) {
        Phrase who = draft.who.isEmpty() ? null : draft.who.get(0);
        Phrase target = draft.target.isEmpty() ? null : draft.target.get(0);
        String one = who == null || who.type() != EntityType.STATE ? null : scene.states.country(who);
        String other = target == null || target.type() == EntityType.PERSON ? null : scene.states.country(target);
        return one != null && other != null && !one.equals(other);
    }

    /** "has shipped two engines to Doha" in a report about arms: what a state hands over there are arms, unless it is aid. */
    private boolean isOfArmsByTheme(Draft draft) {
        boolean sure = scene.isAboutArms() || scene.speaksOfArms() && isBetweenStates(draft);
        if (!sure || !draft.isVerb()) {
            return false;
        }
        for (int i = view.clauseStart(draft.anchor); i < view.clauseEnd(draft.to - 1); i++) {
            if (view.has(i, Mark.AID) || view.has(i, Mark.RELIEF) || view.has(i, Mark.MARKET)) {
                return false;
            }
        }
        boolean doer = !draft.who.isEmpty() && scene.states.country(draft.who.get(0)) != null;
        boolean other = !draft.target.isEmpty() && scene.states.country(draft.target.get(0)) != null;
        boolean theme = draft.frame.is(Frame.Note.THEME) && (doer || other);
        return theme || isBetweenStates(draft) || isFromStateToPlace(draft);
    }

    private boolean isFromStateToPlace(Draft draft) {
        return !draft.who.isEmpty()
                && !draft.target.isEmpty()
                && draft.who.get(0).type() == EntityType.STATE
                && draft.target.get(0).type() == EntityType.PLACE
                && draft.target.get(0).direct == Slot.TO;
    }

    private boolean hasAny(Set<Mark> needs, Draft draft) {
        for (int i = 0; i < view.size; i++) {
            if (i == draft.from) {
                continue;
            }
            for (Mark need : needs) {
                if (view.has(i, need)) {
                    return true;
                }
            }
        }
        return needs.contains(Mark.ARMS) && !draft.items.isEmpty();
    }
}
