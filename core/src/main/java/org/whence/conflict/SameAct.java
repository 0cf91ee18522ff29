package org.whence.conflict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Profiles;
import org.whence.text.Folding;

/** How the events of two passages go together. */
enum SameAct {
    /** There is one of a type in both, and nothing sets the two apart. */
    SAME,
    /** There is one of a type in both, but others take part, or it is told as a plan where a deed is denied. */
    DIFFERENT,
    /** No type of event is common to both. */
    UNKNOWN;

    /** How the events of {@code denial} go together with those of {@code denied}. */
    static SameAct of(Telling denial, Telling denied, Profiles all) {
        Set<String> denier = Deniers.speaker(denial, all);
        SameAct best = SameAct.UNKNOWN;
        for (Event d : denial.acts()) {
            if (!denial.outright() && d.status() != Status.DENIED && d.stage() != Stage.DENIED) {
                continue;
            }
            for (Event e : denied.acts()) {
                if (family(d).equals(family(e))) {
                    boolean explosion = d.type() == EventType.ASSAULT && denial.attacks() && !denied.attacks();
                    if (!explosion && compatible(denial, d, denied, e, denier, all)) {
                        return SameAct.SAME;
                    }
                    best = SameAct.DIFFERENT;
                }
            }
        }
        return best == SameAct.UNKNOWN && denial.attacks() && denied.attacks() ? SameAct.SAME : best;
    }

    /** Talks, agreements and transfers are stages of one matter. */
    static String family(Event event) {
        boolean deal =
                event.stage() != null || event.type() == EventType.AGREE || event.type() == EventType.ARMS_TRANSFER;
        return deal ? "DEAL" : event.type().name();
    }

    private static boolean compatible(
            Telling denial, Event d, Telling denied, Event e, Set<String> denier, Profiles all) {
        Stage told = e.stage();
        boolean reached = told == null || d.stage() == null || told.ordinal() >= Stage.AGREED.ordinal();
        return reached
                && !apart(denial, d.who(), denied, e.who(), all)
                && !apart(denial, d.to(), denied, e.to(), all)
                && !apart(denial, d.items(), denied, e.items(), all)
                && !otherTypes(denial, d.items(), denied, e.items())
                && !otherStates(denial, d, denied, e, denier, all);
    }

    private static boolean apart(Telling a, List<String> inA, Telling b, List<String> inB, Profiles all) {
        Set<String> one = keys(a, inA, all);
        Set<String> other = keys(b, inB, all);
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(other::contains)
                && (a.profile().sameLanguage(b.profile()) || states(one) && states(other));
    }

    /** Whether each names types of equipment by a number, which is the same in every script, and none is common. */
    private static boolean otherTypes(Telling a, List<String> inA, Telling b, List<String> inB) {
        Set<String> one = numbers(a, inA);
        Set<String> other = numbers(b, inB);
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private static Set<String> numbers(Telling part, List<String> items) {
        Set<String> numbers = new HashSet<>();
        for (String id : items) {
            part.profile().analysis().entities().entity(id).ifPresent(e -> {
                String digits = Folding.fold(e.name()).replaceAll("[^0-9]", "");
                if (!digits.isEmpty()) {
                    numbers.add(digits);
                }
            });
        }
        return numbers;
    }

    /** In two languages one may have two names that nobody linked; states are always known. */
    private static boolean states(Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith("state "));
    }

    /** Of those named: whom two reports describe in their own words, nothing keeps apart; and of no places. */
    private static Set<String> keys(Telling part, List<String> entities, Profiles all) {
        Set<String> keys = new HashSet<>();
        for (String id : entities) {
            if (part.profile().analysis().entities().mentions().stream()
                    .anyMatch(m -> m.entity().equals(id)
                            && m.form() == Mention.Form.NAME
                            && m.type() != EntityType.PLACE
                            && m.type() != EntityType.OTHER)) {
                keys.addAll(Participants.of(part.profile(), id, all));
            }
        }
        return keys;
    }

    /** Whether each tells of a state that the other does not, besides that of the denier. */
    private static boolean otherStates(Telling a, Event d, Telling b, Event e, Set<String> denier, Profiles all) {
        Set<String> one = new HashSet<>(Participants.states(a.profile(), d, all));
        Set<String> other = new HashSet<>(Participants.states(b.profile(), e, all));
        one.removeAll(denier);
        other.removeAll(denier);
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }
}
