package org.whence.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.whence.likeness.Glossary;
import org.whence.likeness.Groups;
import org.whence.likeness.Keyed;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Numbers;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.time.TimeMention;

/**
 * Figures that differ for one thing counted: people killed, hurt, missing or arrested, and weapons, ships and aircraft, in
 * reports of one story or told by two speakers of one report. Of each report the largest figure counts, since smaller ones
 * are mostly parts of it; a bound or a part ("at least", "the first twelve") contradicts nothing, a rough number only what is far from it; and the words around both
 * figures must speak of the same matter. A toll that grows with the days is a development.
 */
final class Figures {
    /** Neighbours within one key that a figure is compared with. */
    private static final int REACH = 16;

    /** What the words around two figures share must weigh this much, in nats; for things it takes more than for people. */
    private static final double SAME_MATTER = 1.9;

    private static final double SAME_MATTER_OF_THINGS = 1.9;

    /** In days: tolls of one happening are given so long. */
    private static final int TOLL_WITHIN = 14;
    /** The same for what is counted once: who marches, or is exchanged. */
    private static final int COUNTED_ONCE_WITHIN = 2;

    /** The same for things: what is told months later is another deal or another raid. */
    private static final int THINGS_WITHIN = 60;

    /** A rough figure contradicts what differs by more than this factor. */
    private static final double ROUGH = 1.5;

    /** In sentences: two speakers of one report who count the same so near each other speak of the same. */
    private static final int ANSWERED_WITHIN = 2;

    /** People of any sort; a figure for others may be a part of theirs. Who is held is called by many words. */
    private static final Set<String> ANYBODY = Set.of("person", "man", "victim", "prison", "hostage");
    /** Mostly told as a part of all. */
    private static final Set<String> SOME = Set.of("woman", "child", "family");
    /** Fates of which more and more become known. */
    private static final Set<String> GROWING =
            Set.of("people kill", "people wound", "people missing", "people arrest", "people rescue", "people refugee");

    private static final Set<String> OF_ONE_DAY =
            Set.of("people arrest", "people rescue", "people refugee", "people kidnap", "people evacuate");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T.{0,8})?");
    private static final int DAY_LENGTH = 10;

    private Figures() {}

    static List<Conflict> find(Profiles all, Groups stories, Glossary glossary, Numbers numbers, Lexicon markers) {
        List<Figure> figures = new ArrayList<>();
        FigureReader reader = new FigureReader(glossary, numbers, markers);
        all.all().forEach(profile -> figures.addAll(reader.read(profile)));
        figures.sort(null);
        Map<String, Figure> largest = new TreeMap<>();
        List<Figure> attributed = new ArrayList<>();
        for (Figure figure : figures) {
            if (!figure.loose()) {
                largest.merge(figure.profile().id() + " " + figure.key(), figure, Figures::larger);
                attributed.add(figure);
            }
        }
        Map<String, Conflict> found = new TreeMap<>();
        List<Figure> totals = largest.values().stream().sorted().toList();
        for (Keyed.Pair<Figure> pair : Keyed.pairs(
                totals,
                f -> List.of(stories.key(f.profile().id()) + " " + f.key()),
                (a, b) -> differ(a, b) && comparable(a, b) && !onOtherDays(a, b),
                REACH,
                "figures",
                all.skews())) {
            if (sameMatter(pair.first(), pair.second(), all)) {
                // one conflict for every two figures of a story, however many reports repeat them
                String key =
                        stories.key(pair.first().profile().id()) + pair.first().key() + " "
                                + Math.min(pair.first().value(), pair.second().value()) + " "
                                + Math.max(pair.first().value(), pair.second().value());
                found.putIfAbsent(key, conflict(pair.first(), pair.second()));
            }
        }
        for (Keyed.Pair<Figure> pair : Keyed.pairs(
                attributed,
                f -> List.of(f.profile().id() + " " + f.key()),
                (a, b) -> differ(a, b)
                        && !a.speaker().isEmpty()
                        && !b.speaker().isEmpty()
                        && !a.speaker().equals(b.speaker()),
                REACH,
                "figures",
                all.skews())) {
            if (sameMatter(pair.first(), pair.second(), all) || answered(pair.first(), pair.second())) {
                found.putIfAbsent(
                        pair.first().profile().id() + " " + pair.first().key(), conflict(pair.first(), pair.second()));
            }
        }
        return List.copyOf(found.values());
    }

    /** The larger figure; of equal ones that of the text, which says more of the matter than the headline. */
    private static Figure larger(Figure a, Figure b) {
        boolean rather = a.value() == b.value() && a.profile().inTitle(a.span());
        return b.value() > a.value() || rather ? b : a;
    }

    /** Figures of undated reports contradict nothing, for nobody knows what they count; neither do two of one report here. */
    private static boolean comparable(Figure a, Figure b) {
        if (a.profile().id().equals(b.profile().id())) {
            return false;
        }
        boolean dated = Profiles.day(a.profile()).isPresent()
                && Profiles.day(b.profile()).isPresent();
        int within = !a.key().startsWith("people")
                ? THINGS_WITHIN
                : GROWING.contains(a.key()) ? TOLL_WITHIN : COUNTED_ONCE_WITHIN;
        return dated && Profiles.daysBetween(a.profile(), b.profile()) <= within;
    }

    /** Who is rescued or arrested on one day and on another are not the same people; the dead of one day are counted for days. */
    private static boolean onOtherDays(Figure a, Figure b) {
        Set<String> one = days(a);
        Set<String> other = days(b);
        return OF_ONE_DAY.contains(a.key()) && !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static Set<String> days(Figure figure) {
        Set<String> days = new TreeSet<>();
        for (TimeMention time : figure.profile().analysis().times()) {
            if (figure.around().contains(time.span())
                    && DAY.matcher(time.value()).matches()) {
                days.add(time.value().substring(0, DAY_LENGTH));
            }
        }
        return days;
    }

    /** Whether one figure is another than the other; a rough one must be far from it. */
    private static boolean differ(Figure a, Figure b) {
        double factor = Math.max(a.value(), b.value()) / (double) Math.min(a.value(), b.value());
        return a.value() != b.value() && (!a.rough() && !b.rough() || factor > ROUGH);
    }

    /** Whether one speaker of a report counts right after another what has no other place. */
    private static boolean answered(Figure a, Figure b) {
        return a.key().startsWith("people")
                && Math.abs(a.sentence() - b.sentence()) <= ANSWERED_WITHIN
                && samePeople(a.counts(), b.counts())
                && !places(a).stream()
                        .anyMatch(p -> !places(b).isEmpty() && !places(b).contains(p));
    }

    private static Set<String> places(Figure figure) {
        Set<String> places = new TreeSet<>();
        for (Trait trait : figure.profile().inside(figure.around())) {
            if (trait.kind() == Trait.Kind.PLACE) {
                places.add(trait.key());
            }
        }
        return places;
    }

    /** Whether the words around both figures speak of the same matter; in one language of the same thing by the same word. */
    private static boolean sameMatter(Figure a, Figure b, Profiles all) {
        boolean people = a.key().startsWith("people");
        if (!people && a.profile().sameLanguage(b.profile()) && !a.noun().equals(b.noun())
                || people && !samePeople(a.counts(), b.counts())
                || Countables.isMeasure(a.key()) && Collections.disjoint(a.of(), b.of())) {
            return false;
        }
        Overlap overlap = Overlap.of(matter(a, b.profile()), matter(b, a.profile()), all.rarity());
        return overlap.shared() >= (people ? SAME_MATTER : SAME_MATTER_OF_THINGS)
                && overlap.distinct() >= (people ? 1 : 2);
    }

    private static boolean samePeople(String a, String b) {
        boolean anybody = ANYBODY.contains(a) || Countables.isFate(a) || ANYBODY.contains(b) || Countables.isFate(b);
        return a.equals(b) || anybody && !SOME.contains(a) && !SOME.contains(b);
    }

    /** What the words around the figure speak of besides it. */
    private static List<Trait> matter(Figure figure, Profile other) {
        return figure.profile().inside(figure.around(), other).stream()
                .filter(t -> !figure.span().contains(t.span()))
                .filter(t -> t.kind() != Trait.Kind.FEW && t.kind() != Trait.Kind.NUMBER)
                .filter(t -> !Countables.isFate(t.key().substring(t.key().indexOf(':') + 1)))
                .toList();
    }

    private static Conflict conflict(Figure a, Figure b) {
        boolean later = Profiles.before(a.profile(), b.profile());
        boolean grown = later && GROWING.contains(a.key()) && b.value() > a.value();
        Conflict.Kind kind = grown
                ? Conflict.Kind.DEVELOPMENT
                : a.key().startsWith("people") ? Conflict.Kind.NUMBER : Conflict.Kind.QUANTITY;
        return new Conflict(
                kind,
                a.passage(),
                b.passage(),
                (grown ? "the figure rose from " : "one says ")
                        + a.value()
                        + (grown ? " to " : ", the other ")
                        + b.value());
    }
}
