package org.whence.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/**
 * Figures that differ for one thing counted: people killed, hurt, missing or arrested, and weapons, ships and aircraft, in
 * reports of one story or told by two speakers of one report. Of each report the largest figure counts, since smaller ones
 * are mostly parts of it; a bound or a part ("at least", "the first twelve") contradicts nothing; and the words around both
 * figures must speak of the same matter. A toll that grows with the days is a development.
 */
final class Figures {
    /** Neighbours within one key that a figure is compared with. */
    private static final int REACH = 16;
    /** Words between a number and what it counts, and between the two and what became of people. */
    private static final int COUNTED_WITHIN = 3;

    private static final int FATE_WITHIN = 4;
    /** Words of the sentence on each side of a figure that tell what it is about. */
    private static final int AROUND = 30;
    /** What the words around two figures share must weigh this much, in nats; for things it takes more than for people. */
    private static final double SAME_MATTER = 1.9;

    private static final double SAME_MATTER_OF_THINGS = 1.9;
    /** Numbers in this range without a mark of thousands may be years. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2100;

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
            "doctor");
    /** People of any sort; a figure for others may be a part of theirs. */
    private static final Set<String> ANYBODY = Set.of("person", "man", "victim");
    /** Mostly told as a part of all. */
    private static final Set<String> SOME = Set.of("woman", "child", "family");
    /** People who are told of by their number alone: so many soldiers take part. */
    private static final Set<String> TROOPS = Set.of("soldier", "militant");
    /** What became of people; without one of these a number of people is about anything. */
    private static final Set<String> FATES =
            Set.of("kill", "wound", "missing", "arrest", "kidnap", "rescue", "refugee");
    /** Concepts of things that are counted one by one. */
    private static final Set<String> THINGS = Set.of(
            "tank", "aircraft", "helicopter", "drone", "ship", "submarine", "missile", "launcher", "battery", "radar");

    /** Labels of words that make a figure a bound, a part or a rough number. */
    private static final Set<String> LOOSE = Set.of("at-least", "at-most", "about", "part", "negation");

    private Figures() {}

    /**
     * @param key what is counted, and for people what became of them
     * @param noun the word for what is counted, in its last stem
     * @param counts the concept of what is counted
     * @param around the words that tell what the figure is about
     * @param loose whether the figure is a bound, a part or a rough number
     */
    private record Figure(
            Profile profile, Span span, Span around, long value, String key, String noun, String counts, boolean loose)
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
            for (Sentence sentence : profile.analysis().sentences()) {
                add(profile, sentence, glossary, numbers, markers, figures);
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
                (a, b) -> a.value() != b.value() && comparable(a, b),
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
                (a, b) -> a.value() != b.value()
                        && !a.speaker().isEmpty()
                        && !b.speaker().isEmpty()
                        && !a.speaker().equals(b.speaker()),
                REACH,
                "figures",
                all.skews())) {
            if (sameMatter(pair.first(), pair.second(), all)) {
                found.putIfAbsent(
                        pair.first().profile().id() + " " + pair.first().key(), conflict(pair.first(), pair.second()));
            }
        }
        return List.copyOf(found.values());
    }

    /** Tolls grow, so those of undated reports contradict nothing; neither do two figures of one report here. */
    private static boolean comparable(Figure a, Figure b) {
        boolean dated = Profiles.day(a.profile()).isPresent()
                && Profiles.day(b.profile()).isPresent();
        return !a.profile().id().equals(b.profile().id()) && (dated || !a.key().startsWith("people"));
    }

    private static void add(
            Profile profile,
            Sentence sentence,
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
                        loose(language, tokens, i, after, markers)));
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
                if (PEOPLE.contains(concept) || THINGS.contains(concept) || FATES.contains(concept)) {
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
            if (THINGS.contains(concept)) {
                return concept;
            }
            if (FATES.contains(concept)) {
                return "people " + concept;
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
        return concepts.stream()
                .filter(c -> PEOPLE.contains(c) || THINGS.contains(c) || FATES.contains(c))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String fate(List<String> concepts) {
        return concepts.stream().filter(FATES::contains).findFirst().orElse(null);
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

    private static boolean loose(Language language, List<Token> tokens, int number, int after, Lexicon markers) {
        for (int i = Math.max(0, number - 3); i < Math.min(tokens.size(), after + 3); i++) {
            boolean before = i < number;
            for (String label : markers.at(language, tokens, i)) {
                if (LOOSE.contains(label) && (before || i < after + 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the words around both figures speak of the same matter; in one language of the same thing by the same word. */
    private static boolean sameMatter(Figure a, Figure b, Profiles all) {
        boolean people = a.key().startsWith("people");
        if (!people && a.profile().sameLanguage(b.profile()) && !a.noun().equals(b.noun())
                || people && !samePeople(a.counts(), b.counts())) {
            return false;
        }
        Overlap overlap = Overlap.of(matter(a, b.profile()), matter(b, a.profile()), all.rarity());
        return overlap.shared() >= (people ? SAME_MATTER : SAME_MATTER_OF_THINGS)
                && overlap.distinct() >= (people ? 1 : 2);
    }

    private static boolean samePeople(String a, String b) {
        boolean anybody = ANYBODY.contains(a) || FATES.contains(a) || ANYBODY.contains(b) || FATES.contains(b);
        return a.equals(b) || anybody && !SOME.contains(a) && !SOME.contains(b);
    }

    /** What the words around the figure speak of besides it. */
    private static List<Trait> matter(Figure figure, Profile other) {
        return figure.profile().inside(figure.around(), other).stream()
                .filter(t -> !figure.span().contains(t.span()))
                .filter(t -> t.kind() != Trait.Kind.FEW && t.kind() != Trait.Kind.NUMBER)
                .filter(t -> !FATES.contains(t.key().substring(t.key().indexOf(':') + 1)))
                .toList();
    }

    private static Conflict conflict(Figure a, Figure b) {
        boolean later = Profiles.before(a.profile(), b.profile());
        boolean grown = later && a.key().startsWith("people") && b.value() > a.value();
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
