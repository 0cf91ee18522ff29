package org.whence.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Groups;
import org.whence.likeness.Keyed;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profiles;

/**
 * Finds planned and offered acts and what somebody says will be by a day, and what later reports say of them: an event of the same type with the same participants
 * that has happened since fulfils; one that is denied or called off disputes or ends it. Open is what nobody speaks of again.
 */
public final class PromiseFinder {
    /** Neighbours within one key that a promise is compared with. */
    private static final int REACH = 40;
    /** The part of what a promise names that a later passage must name too, by weight. */
    private static final double SAME = 0.4;

    /** The same where no event tells what sort of act is promised. */
    private static final double SAME_WITHOUT_EVENT = 0.5;

    /** Rarest traits of a passage that make its keys. */
    private static final int KEY_TRAITS = 8;

    private final UndertakingReader reader;

    private PromiseFinder(UndertakingReader reader) {
        this.reader = reader;
    }

    /** Reads its facts from the class path. */
    public static PromiseFinder load() {
        return new PromiseFinder(UndertakingReader.load());
    }

    /** What is promised and what may bear on it, read from analyses. */
    public final class Reading {
        private final List<Undertaking> undertakings = new ArrayList<>();

        private Reading() {}

        /** Reads some more reports. */
        public void take(Profiles some) {
            some.all().forEach(p -> undertakings.addAll(reader.of(p, some)));
        }
    }

    public Reading reading() {
        return new Reading();
    }

    /**
     * Every promise, by due day (those without one last), then by passage.
     *
     * @param reading of all these reports
     */
    public List<Promise> find(Profiles all, Reading reading, Groups stories) {
        List<Undertaking> undertakings = reading.undertakings;
        undertakings.sort(null);
        Map<Undertaking, List<Undertaking>> later = new LinkedHashMap<>();
        undertakings.stream().filter(Undertaking::promises).forEach(p -> later.put(p, new ArrayList<>()));
        Keyed.pairs(
                undertakings,
                p -> keys(p, all, stories),
                PromiseFinder::mayAnswer,
                REACH,
                "promises",
                all,
                (promise, undertaking) -> {
                    if (answers(promise, undertaking, all)) {
                        later.getOrDefault(promise, new ArrayList<>()).add(undertaking);
                    }
                });
        List<Promise> promises = new ArrayList<>();
        later.forEach((promise, answers) -> promises.add(promise(promise, answers)));
        promises.sort(Comparator.comparing((Promise p) -> p.due() == null ? "9999" : p.due())
                .thenComparing(Promise::passage));
        return promises;
    }

    /** The story with each of the rarest things named; pairs of participants, for stories far apart. */
    private static Collection<String> keys(Undertaking part, Profiles all, Groups stories) {
        String story = stories.key(part.profile().id());
        Set<String> keys = new LinkedHashSet<>();
        all.rarity()
                .rarest(part.profile().neutral(part.span()), KEY_TRAITS)
                .forEach(key -> keys.add(story + " " + key));
        keys.addAll(Keyed.twos(part.actors()));
        return keys;
    }

    private static boolean mayAnswer(Undertaking first, Undertaking second) {
        return first.promises() && !second.promises() && Profiles.before(first.profile(), second.profile());
    }

    private static boolean answers(Undertaking promise, Undertaking later, Profiles all) {
        Undertaking.Act done = later.event();
        if (done == null) {
            return false;
        }
        Overlap overlap = Overlap.of(
                promise.profile().inside(promise.span(), later.profile()),
                later.profile().inside(later.span(), promise.profile()),
                all.rarity());
        double named = overlap.first() == 0 ? 0 : overlap.shared() / overlap.first();
        if (named < SAME || overlap.distinct() < 2) {
            return false;
        }
        Undertaking.Act planned = promise.event();
        Set<String> both = new HashSet<>(promise.actors());
        both.retainAll(later.actors());
        return planned == null
                ? named >= SAME_WITHOUT_EVENT && overlap.distinct() >= 3 && happened(done)
                : planned.type() == done.type() && !both.isEmpty();
    }

    private static boolean happened(Undertaking.Act event) {
        return event.status() == Status.REPORTED || event.status() == Status.CLAIMED || event.status() == Status.DENIED;
    }

    private static Promise promise(Undertaking promise, List<Undertaking> answers) {
        answers.sort(null);
        Promise.State state = Promise.State.OPEN;
        for (Undertaking answer : answers) {
            Undertaking.Act event = answer.event();
            if (event == null) {
                continue;
            }
            state = event.status() == Status.DENIED || event.stage() == Stage.DENIED
                    ? Promise.State.DISPUTED
                    : event.stage() == Stage.CANCELLED ? Promise.State.NOT_FULFILLED : Promise.State.FULFILLED;
        }
        Undertaking.Act event = promise.event();
        if (event != null && event.stage() == Stage.PROMISED_UNFULFILLED) {
            state = Promise.State.NOT_FULFILLED;
        }
        return new Promise(
                promise.passage(),
                promise.statement(),
                promise.who(),
                promise.due(),
                state,
                answers.stream().map(Undertaking::passage).distinct().toList());
    }
}
