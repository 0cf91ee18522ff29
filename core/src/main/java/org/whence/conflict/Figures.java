package org.whence.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * Figures that differ for one thing counted: people killed, hurt, missing or arrested, and things, in reports of one story or
 * told by two speakers of one report. A figure that is a bound or a part ("at least", "the first twelve") contradicts none. A
 * toll that grows with the days is a development.
 */
final class Figures {
    /** Neighbours within one key that a figure is compared with. */
    private static final int REACH = 16;
    /** Words between a number and what it counts, and between the two and what became of people. */
    private static final int COUNTED_WITHIN = 3;

    private static final int FATE_WITHIN = 6;
    /** What two sentences share besides what is counted must weigh this much, in nats. */
    private static final double SAME_MATTER = 2.0;

    /** Concepts that are people when they are counted. */
    private static final Set<String> PEOPLE = Set.of(
            "person",
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
    /** What became of people; without one of these a number of people is about anything. */
    private static final Set<String> FATES =
            Set.of("kill", "wound", "missing", "arrest", "kidnap", "rescue", "refugee", "victim");
    /** Concepts of things that are counted one by one. */
    private static final Set<String> THINGS = Set.of(
            "tank",
            "aircraft",
            "helicopter",
            "drone",
            "ship",
            "submarine",
            "missile",
            "launcher",
            "battery",
            "car",
            "house",
            "school",
            "hospital",
            "team-of",
            "village",
            "city",
            "radar",
            "base");

    private Figures() {}

    /**
     * @param key what is counted, and for people what became of them
     * @param loose whether the figure is a bound, a part or a rough number
     */
    private record Figure(Profile profile, Sentence sentence, Span span, long value, String key, boolean loose)
            implements Comparable<Figure> {
        Passage passage() {
            return profile.analysis().report().passage(span);
        }

        /** Id of the statement it stands in; empty for the outlet's own voice. */
        String statement() {
            for (Statement statement : profile.analysis().statements()) {
                if (statement.content().contains(span)) {
                    return statement.chain().speaker().name() == null
                            ? statement.id()
                            : String.valueOf(statement.chain().speaker().name());
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
        Map<String, Set<Long>> told = new HashMap<>();
        figures.forEach(f -> told.computeIfAbsent(f.profile().id() + f.key(), k -> new HashSet<>())
                .add(f.value()));
        Map<String, Conflict> found = new TreeMap<>();
        for (Keyed.Pair<Figure> pair : Keyed.pairs(
                figures,
                f -> List.of(stories.key(f.profile().id()) + " " + f.key()),
                (a, b) -> a.value() != b.value() && !a.loose() && !b.loose(),
                REACH)) {
            if (contradict(pair.first(), pair.second(), told, all)) {
                found.putIfAbsent(
                        pair.first().profile().id() + " "
                                + pair.second().profile().id() + " "
                                + pair.first().key(),
                        conflict(pair.first(), pair.second()));
            }
        }
        return List.copyOf(found.values());
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
            if (counted == null) {
                continue;
            }
            int after = i + counted.tokens();
            int noun = counted(profile, glossary, tokens, after);
            if (noun < 0) {
                continue;
            }
            String key = key(profile, glossary, tokens, i, noun);
            if (key != null) {
                Span span = tokens.get(i).span().cover(tokens.get(noun).span());
                figures.add(new Figure(
                        profile, sentence, span, counted.value(), key, loose(language, tokens, i, after, markers)));
            }
        }
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

    private static @Nullable String key(Profile profile, Glossary glossary, List<Token> tokens, int number, int noun) {
        Language language = profile.analysis().report().language();
        List<String> concepts = glossary.at(language, tokens, noun);
        for (String concept : concepts) {
            if (THINGS.contains(concept)) {
                return concept;
            }
        }
        String fate = null;
        int nearest = FATE_WITHIN + 1;
        for (int i = Math.max(0, number - FATE_WITHIN); i < Math.min(tokens.size(), noun + FATE_WITHIN); i++) {
            int distance = i < number ? number - i : Math.max(0, i - noun);
            for (String concept : glossary.at(language, tokens, i)) {
                if (FATES.contains(concept) && distance < nearest) {
                    nearest = distance;
                    fate = concept;
                }
            }
        }
        return fate == null ? null : "people " + fate;
    }

    private static boolean loose(Language language, List<Token> tokens, int number, int after, Lexicon markers) {
        for (int i = Math.max(0, number - 3); i < Math.min(tokens.size(), after + 3); i++) {
            boolean before = i < number;
            for (String label : markers.at(language, tokens, i)) {
                if (!label.equals("contrast") && !label.equals("retracted") && (before || i < after + 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contradict(Figure a, Figure b, Map<String, Set<Long>> told, Profiles all) {
        boolean oneReport = a.profile().id().equals(b.profile().id());
        if (oneReport && a.statement().equals(b.statement())) {
            return false;
        }
        // whoever gives both figures knows how they fit
        boolean knowsBoth = told.getOrDefault(a.profile().id() + a.key(), Set.of())
                        .contains(b.value())
                || told.getOrDefault(b.profile().id() + b.key(), Set.of()).contains(a.value());
        if (!oneReport && knowsBoth) {
            return false;
        }
        Overlap overlap = Overlap.of(matter(a, b.profile()), matter(b, a.profile()), all.rarity());
        return overlap.shared() >= SAME_MATTER;
    }

    /** What the sentence speaks of besides the figure. */
    private static List<Trait> matter(Figure figure, Profile other) {
        return figure.profile().inside(figure.sentence().span(), other).stream()
                .filter(t -> !figure.span().contains(t.span()))
                .filter(t -> t.kind() != Trait.Kind.FEW && t.kind() != Trait.Kind.NUMBER)
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
