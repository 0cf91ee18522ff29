package org.whence.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Glossary;
import org.whence.likeness.Groups;
import org.whence.likeness.Keyed;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Numbers;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.Passage;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.Days;

/**
 * Figures that differ for one thing counted: people killed, hurt, missing or arrested, and weapons, ships and aircraft, in
 * reports of one story or told by two speakers of one report. Of each report the largest figure counts, since smaller ones
 * are mostly parts of it; a bound or a part ("at least", "the first twelve") contradicts nothing, a rough number only what is far from it; and the words around both
 * figures must speak of the same matter. A toll that grows with the days is a development.
 */
final class Figures {
    /** Neighbours within one key that a figure is compared with. */
    private static final int REACH = 16;
    /** Words between a number and what it counts, and between the two and what became of people. */
    private static final int COUNTED_WITHIN = 3;

    private static final int FATE_WITHIN = 4;
    /** First letters by which two forms of a word are known as one. */
    private static final int BEGINNING = 4;
    /** Words of the sentence on each side of a figure that tell what it is about. */
    private static final int AROUND = 30;
    /** What the words around two figures share must weigh this much, in nats; for things it takes more than for people. */
    private static final double SAME_MATTER = 1.9;

    private static final double SAME_MATTER_OF_THINGS = 1.9;
    /** Numbers in this range without a mark of thousands may be years. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2100;

    /** In days: a figure for what is over by then is background. */
    private static final int BACKGROUND = 60;
    /** In days: tolls of one happening are given so long. */
    private static final int TOLL_WITHIN = 14;
    /** The same for what is counted once: who marches, or is exchanged. */
    private static final int COUNTED_ONCE_WITHIN = 2;

    /** A rough figure contradicts what differs by more than this factor. */
    private static final double ROUGH = 1.5;

    /** In sentences: two speakers of one report who count the same so near each other speak of the same. */
    private static final int ANSWERED_WITHIN = 2;

    /** Concepts that are people when they are counted. */
    private static final Set<String> PEOPLE = Set.of(
            "person",
            "man",
            "woman",
            "child",
            "soldier",
            "militant",
            "resident",
            "worker",
            "student",
            "journalist",
            "police",
            "fishing",
            "victim",
            "refugee",
            "family",
            "official",
            "doctor",
            "prison",
            "hostage",
            "crew",
            "passenger",
            "guard",
            "instructor",
            "teacher");
    /** People of any sort; a figure for others may be a part of theirs. Who is held is called by many words. */
    private static final Set<String> ANYBODY = Set.of("person", "man", "victim", "prison", "hostage");
    /** Mostly told as a part of all. */
    private static final Set<String> SOME = Set.of("woman", "child", "family");
    /** People who are told of by their number alone: so many soldiers take part. */
    private static final Set<String> TROOPS = Set.of("soldier", "militant");
    /** What became of people, by concept; without one of these a number of people is about anything. */
    private static final Map<String, String> FATES = Map.ofEntries(
            Map.entry("kill", "kill"),
            Map.entry("wound", "wound"),
            Map.entry("missing", "missing"),
            Map.entry("arrest", "arrest"),
            Map.entry("kidnap", "kidnap"),
            Map.entry("rescue", "rescue"),
            Map.entry("refugee", "refugee"),
            Map.entry("exchange", "exchange"),
            Map.entry("evacuate", "evacuate"),
            Map.entry("hunger", "hunger"),
            Map.entry("march", "take part"),
            Map.entry("take-part", "take part"));
    /** Fates of which more and more become known. */
    private static final Set<String> GROWING =
            Set.of("people kill", "people wound", "people missing", "people arrest", "people rescue", "people refugee");
    /** What is measured of a substance. */
    private static final Set<String> MEASURES = Set.of("tonne", "litre", "barrel", "hectare");
    /** Concepts of things that are counted one by one. */
    private static final Set<String> THINGS = Set.of(
            "tank", "aircraft", "helicopter", "drone", "ship", "submarine", "missile", "launcher", "battery", "radar");

    /** Labels of words that make a figure a bound or a part. */
    private static final Set<String> LOOSE = Set.of("at-least", "at-most", "part", "negation");

    private static final String ROUGHLY = "about";

    private Figures() {}

    /**
     * @param key what is counted, and for people what became of them
     * @param noun the word for what is counted, in its last stem
     * @param counts the concept of what is counted
     * @param around the words that tell what the figure is about
     * @param of concepts and beginning of the word after a measure: what is measured
     * @param sentence index of the sentence in the report
     * @param loose whether the figure is a bound or a part
     * @param rough whether the number is rounded
     */
    private record Figure(
            Profile profile,
            Span span,
            Span around,
            long value,
            String key,
            String noun,
            String counts,
            List<String> of,
            int sentence,
            boolean loose,
            boolean rough)
            implements Comparable<Figure> {
        Passage passage() {
            return profile.analysis().report().passage(span);
        }

        /** Name of whoever gives the figure; empty for the outlet's own voice. */
        String speaker() {
            for (Statement statement : profile.analysis().statements()) {
                String name = statement.chain().speaker().name();
                if (statement.content().contains(span) && name != null) {
                    return name;
                }
            }
            return "";
        }

        @Override
        public int compareTo(Figure other) {
            return Comparator.comparing((Figure f) -> Profiles.day(f.profile()).orElse("9999-12-31"))
                    .thenComparing(f -> f.profile().id())
                    .thenComparing(Figure::span)
                    .thenComparing(Figure::key)
                    .compare(this, other);
        }
    }

    static List<Conflict> find(Profiles all, Groups stories, Glossary glossary, Numbers numbers, Lexicon markers) {
        List<Figure> figures = new ArrayList<>();
        for (Profile profile : all.all()) {
            List<Sentence> sentences = profile.analysis().sentences();
            for (int i = 0; i < sentences.size(); i++) {
                if (!isBackground(profile, sentences.get(i))) {
                    add(profile, sentences.get(i), i, glossary, numbers, markers, figures);
                }
            }
        }
        figures.sort(null);
        Map<String, Figure> largest = new TreeMap<>();
        List<Figure> attributed = new ArrayList<>();
        for (Figure figure : figures) {
            if (!figure.loose()) {
                largest.merge(
                        figure.profile().id() + " " + figure.key(), figure, (a, b) -> b.value() > a.value() ? b : a);
                attributed.add(figure);
            }
        }
        Map<String, Conflict> found = new TreeMap<>();
        List<Figure> totals = largest.values().stream().sorted().toList();
        for (Keyed.Pair<Figure> pair : Keyed.pairs(
                totals,
                f -> List.of(stories.key(f.profile().id()) + " " + f.key()),
                (a, b) -> differ(a, b) && comparable(a, b),
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

    /** Tolls grow, so those of undated reports contradict nothing; neither do two figures of one report here. */
    private static boolean comparable(Figure a, Figure b) {
        if (a.profile().id().equals(b.profile().id())) {
            return false;
        }
        if (!a.key().startsWith("people")) {
            return true;
        }
        boolean dated = Profiles.day(a.profile()).isPresent()
                && Profiles.day(b.profile()).isPresent();
        int within = GROWING.contains(a.key()) ? TOLL_WITHIN : COUNTED_ONCE_WITHIN;
        return dated && Profiles.daysBetween(a.profile(), b.profile()) <= within;
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

    /** Whether the sentence tells of a time long before the report, or of the year before. */
    private static boolean isBackground(Profile profile, Sentence sentence) {
        LocalDate day = Profiles.day(profile).map(LocalDate::parse).orElse(null);
        return day != null
                && profile.analysis().times().stream()
                        .filter(t -> sentence.span().contains(t.span()))
                        .anyMatch(t ->
                                Days.of(t.value()).filter(d -> isOver(d, day)).isPresent());
    }

    private static boolean isOver(Days days, LocalDate day) {
        boolean lasting = days.first().plusDays(BACKGROUND).isBefore(days.last());
        return days.last().isBefore(lasting ? day : day.minusDays(BACKGROUND));
    }

    private static void add(
            Profile profile,
            Sentence sentence,
            int index,
            Glossary glossary,
            Numbers numbers,
            Lexicon markers,
            List<Figure> figures) {
        Language language = profile.analysis().report().language();
        List<Token> tokens = sentence.tokens();
        Map<Integer, Trait> starts = new HashMap<>();
        for (Trait trait : profile.inside(sentence.span())) {
            if (trait.kind() == Trait.Kind.NUMBER || trait.kind() == Trait.Kind.FEW) {
                starts.put(trait.span().start(), trait);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!starts.containsKey(tokens.get(i).span().start())) {
                continue;
            }
            Numbers.Counted counted = numbers.at(language, tokens, i);
            if (counted == null || counted.value() < 2 || year(tokens.get(i), counted.value())) {
                continue;
            }
            int number = i;
            int after = i + counted.tokens();
            int noun = counted(profile, glossary, tokens, after);
            if (noun < 0) {
                continue;
            }
            String key = key(profile, glossary, tokens, starts.keySet(), i, noun);
            if (key != null) {
                Span span = tokens.get(i).span().cover(tokens.get(noun).span());
                Span around = tokens.get(Math.max(0, i - AROUND))
                        .span()
                        .cover(tokens.get(Math.min(tokens.size() - 1, noun + AROUND))
                                .span());
                List<String> stems = tokens.get(noun).stems();
                figures.add(new Figure(
                        profile,
                        span,
                        around,
                        counted.value(),
                        key,
                        stems.get(stems.size() - 1),
                        countable(glossary.at(language, tokens, noun)),
                        measured(language, glossary, tokens, noun),
                        index,
                        LOOSE.stream().anyMatch(label -> says(language, tokens, number, after, label, markers)),
                        says(language, tokens, number, after, ROUGHLY, markers)));
            }
        }
    }

    private static boolean year(Token token, long value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR && token.form().length() == 4;
    }

    /** Index of the first word after the number that names something countable; -1 if there is none. */
    private static int counted(Profile profile, Glossary glossary, List<Token> tokens, int after) {
        Language language = profile.analysis().report().language();
        for (int i = after; i < Math.min(tokens.size(), after + COUNTED_WITHIN); i++) {
            if (!tokens.get(i).isWord()) {
                return -1;
            }
            for (String concept : glossary.at(language, tokens, i)) {
                if (isCountable(concept)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The thing counted; for people what became of them, told without another number or a mark between. */
    private static @Nullable String key(
            Profile profile, Glossary glossary, List<Token> tokens, Set<Integer> numbers, int number, int noun) {
        Language language = profile.analysis().report().language();
        for (String concept : glossary.at(language, tokens, noun)) {
            if (THINGS.contains(concept) || MEASURES.contains(concept)) {
                return concept;
            }
            if (FATES.containsKey(concept)) {
                return "people " + FATES.get(concept);
            }
        }
        for (int distance = 1; distance <= FATE_WITHIN; distance++) {
            for (int i : new int[] {number - distance, noun + distance}) {
                String fate = i < 0 || i >= tokens.size() || !joined(tokens, numbers, i, number, noun)
                        ? null
                        : fate(glossary.at(language, tokens, i));
                if (fate != null) {
                    return "people " + fate;
                }
            }
        }
        return glossary.at(language, tokens, noun).stream()
                .filter(TROOPS::contains)
                .findFirst()
                .orElse(null);
    }

    private static String countable(List<String> concepts) {
        return concepts.stream().filter(Figures::isCountable).findFirst().orElse("");
    }

    private static @Nullable String fate(List<String> concepts) {
        return concepts.stream()
                .filter(FATES::containsKey)
                .findFirst()
                .map(FATES::get)
                .orElse(null);
    }

    private static boolean isCountable(String concept) {
        return PEOPLE.contains(concept)
                || THINGS.contains(concept)
                || MEASURES.contains(concept)
                || FATES.containsKey(concept);
    }

    /** What stands after a measure: its concepts, or the beginning of the word; empty after other nouns. */
    private static List<String> measured(Language language, Glossary glossary, List<Token> tokens, int noun) {
        if (!MEASURES.contains(countable(glossary.at(language, tokens, noun)))) {
            return List.of();
        }
        List<String> of = new ArrayList<>();
        for (int i = noun + 1; i <= Math.min(tokens.size() - 1, noun + COUNTED_WITHIN); i++) {
            if (!tokens.get(i).isWord()) {
                break;
            }
            of.addAll(glossary.at(language, tokens, i));
            String word = tokens.get(i).norm();
            if (word.length() >= BEGINNING) {
                of.add(language.tag() + "/" + word.substring(0, BEGINNING));
            }
        }
        return of;
    }

    private static boolean joined(List<Token> tokens, Set<Integer> numbers, int at, int number, int noun) {
        int from = at < number ? at : noun + 1;
        int to = at < number ? number : at + 1;
        for (int i = from; i < to; i++) {
            if (!tokens.get(i).isWord() || numbers.contains(tokens.get(i).span().start())) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(
            Language language, List<Token> tokens, int number, int after, String label, Lexicon markers) {
        for (int i = Math.max(0, number - 3); i < Math.min(tokens.size(), after + 2); i++) {
            if (markers.at(language, tokens, i).contains(label)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words around both figures speak of the same matter; in one language of the same thing by the same word. */
    private static boolean sameMatter(Figure a, Figure b, Profiles all) {
        boolean people = a.key().startsWith("people");
        if (!people && a.profile().sameLanguage(b.profile()) && !a.noun().equals(b.noun())
                || people && !samePeople(a.counts(), b.counts())
                || MEASURES.contains(a.key()) && Collections.disjoint(a.of(), b.of())) {
            return false;
        }
        Overlap overlap = Overlap.of(matter(a, b.profile()), matter(b, a.profile()), all.rarity());
        return overlap.shared() >= (people ? SAME_MATTER : SAME_MATTER_OF_THINGS)
                && overlap.distinct() >= (people ? 1 : 2);
    }

    private static boolean samePeople(String a, String b) {
        boolean anybody = ANYBODY.contains(a) || FATES.containsKey(a) || ANYBODY.contains(b) || FATES.containsKey(b);
        return a.equals(b) || anybody && !SOME.contains(a) && !SOME.contains(b);
    }

    /** What the words around the figure speak of besides it. */
    private static List<Trait> matter(Figure figure, Profile other) {
        return figure.profile().inside(figure.around(), other).stream()
                .filter(t -> !figure.span().contains(t.span()))
                .filter(t -> t.kind() != Trait.Kind.FEW && t.kind() != Trait.Kind.NUMBER)
                .filter(t -> !FATES.containsKey(t.key().substring(t.key().indexOf(':') + 1)))
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
