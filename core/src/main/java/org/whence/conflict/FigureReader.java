package org.whence.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Glossary;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Numbers;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.Days;

/** Finds the numbers of people and things in a report, and what they count. */
final class FigureReader {
    /** Words between a number and what it counts, and between the two and what became of people. */
    private static final int COUNTED_WITHIN = 3;

    private static final int FATE_WITHIN = 4;
    /** First letters by which two forms of a word are known as one. */
    private static final int BEGINNING = 4;
    /** Words of the sentence on each side of a figure that tell what it is about. */
    private static final int AROUND = 30;
    /** Numbers in this range without a mark of thousands may be years. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2100;
    /** In days: a figure for what is over by then is background. */
    private static final int BACKGROUND = 60;
    /** Labels of words that make a figure a bound or a part. */
    private static final Set<String> LOOSE = Set.of("at-least", "at-most", "part", "negation");

    private static final String ROUGHLY = "about";
    /** Words from what became of people to their number: "the number of dead has risen to [11]". */
    private static final int TOLL_WITHIN = 12;
    /** Words between what became of them and the word for a number. */
    private static final int NUMBERED_WITHIN = 2;

    private final Glossary glossary;
    private final Numbers numbers;
    private final Lexicon markers;

    FigureReader(Glossary glossary, Numbers numbers, Lexicon markers) {
        this.glossary = glossary;
        this.numbers = numbers;
        this.markers = markers;
    }

    /** The figures of a report, in text order, without those for what is long over. */
    List<Figure> read(Profile profile) {
        List<Figure> figures = new ArrayList<>();
        List<Sentence> sentences = profile.analysis().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (!isBackground(profile, sentences.get(i))) {
                read(profile, sentences.get(i), i, figures);
            }
        }
        return figures;
    }

    private void read(Profile profile, Sentence sentence, int index, List<Figure> figures) {
        Language language = profile.language();
        List<Token> tokens = sentence.tokens();
        Set<Integer> starts = new HashSet<>();
        for (Trait trait : profile.inside(sentence.span())) {
            if (trait.kind() == Trait.Kind.NUMBER || trait.kind() == Trait.Kind.FEW) {
                starts.add(trait.span().start());
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!starts.contains(tokens.get(i).span().start())) {
                continue;
            }
            Numbers.Counted counted = numbers.at(language, tokens, i);
            if (counted == null || counted.value() < 2 || year(tokens.get(i), counted.value())) {
                continue;
            }
            int after = i + counted.tokens();
            int noun = counted(profile, tokens, after);
            int toll = noun < 0 ? toll(profile, tokens, starts, i, after) : -1;
            String key = noun >= 0
                    ? key(profile, tokens, starts, i, noun)
                    : toll < 0 ? null : "people " + Countables.fate(glossary.at(language, tokens, toll));
            if (key != null) {
                figures.add(figure(profile, tokens, index, i, counted, noun >= 0 ? noun : toll, key));
            }
        }
    }

    private Figure figure(
            Profile profile, List<Token> tokens, int index, int number, Numbers.Counted counted, int noun, String key) {
        Language language = profile.language();
        int after = number + counted.tokens();
        Span span = tokens.get(Math.min(number, noun))
                .span()
                .cover(tokens.get(Math.max(after - 1, noun)).span());
        Span around = tokens.get(Math.max(0, number - AROUND))
                .span()
                .cover(tokens.get(Math.min(tokens.size() - 1, Math.max(number, noun) + AROUND))
                        .span());
        List<String> stems = tokens.get(noun).stems();
        return new Figure(
                profile,
                span,
                around,
                counted.value(),
                key,
                stems.get(stems.size() - 1),
                Countables.countable(glossary.at(language, tokens, noun)),
                measured(language, tokens, noun),
                index,
                LOOSE.stream().anyMatch(label -> says(language, tokens, number, after, label)),
                says(language, tokens, number, after, ROUGHLY));
    }

    /**
     * Index of the word for what became of people, where it stands before the number with a word for a number beside it:
     * "ölü sayısı 11'e yükseldi"; or -1.
     */
    private int toll(Profile profile, List<Token> tokens, Set<Integer> starts, int number, int after) {
        Language language = profile.language();
        boolean added = number > 0 && markers.at(language, tokens, number - 1).contains("grows-by");
        boolean measured = after < tokens.size()
                && (markers.at(language, tokens, after).contains("measured")
                        || tokens.get(after).is("%"));
        if (added || measured || numbers.undated(profile, tokens, number) == null) {
            return -1;
        }
        for (int i = number - 1; i >= Math.max(0, number - TOLL_WITHIN); i--) {
            if (!tokens.get(i).isWord() || starts.contains(tokens.get(i).span().start())) {
                return -1;
            }
            if (Countables.fate(glossary.at(language, tokens, i)) != null && isNumbered(language, tokens, i, number)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNumbered(Language language, List<Token> tokens, int at, int number) {
        for (int i = Math.max(0, at - NUMBERED_WITHIN); i <= Math.min(number - 1, at + NUMBERED_WITHIN); i++) {
            if (markers.at(language, tokens, i).contains("figure")) {
                return true;
            }
        }
        return false;
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

    private static boolean year(Token token, long value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR && token.form().length() == 4;
    }

    /** Index of the first word after the number that names something countable; -1 if there is none. */
    private int counted(Profile profile, List<Token> tokens, int after) {
        Language language = profile.analysis().report().language();
        for (int i = after; i < Math.min(tokens.size(), after + COUNTED_WITHIN); i++) {
            if (!tokens.get(i).isWord()) {
                return -1;
            }
            for (String concept : glossary.at(language, tokens, i)) {
                if (Countables.isCountable(concept)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The thing counted; for people what became of them, told without another number or a mark between. */
    private @Nullable String key(Profile profile, List<Token> tokens, Set<Integer> numbers, int number, int noun) {
        Language language = profile.analysis().report().language();
        for (String concept : glossary.at(language, tokens, noun)) {
            if (Countables.isThing(concept)) {
                return concept;
            }
        }
        String own = Countables.fate(glossary.at(language, tokens, noun));
        if (own != null) {
            return "people " + own;
        }
        for (int distance = 1; distance <= FATE_WITHIN; distance++) {
            for (int i : new int[] {number - distance, noun + distance}) {
                String fate = i < 0 || i >= tokens.size() || !joined(tokens, numbers, i, number, noun)
                        ? null
                        : Countables.fate(glossary.at(language, tokens, i));
                if (fate != null) {
                    return "people " + fate;
                }
            }
        }
        return glossary.at(language, tokens, noun).stream()
                .filter(Countables::areTroops)
                .findFirst()
                .orElse(null);
    }

    /** What stands after a measure: its concepts, or the beginning of the word; empty after other nouns. */
    private List<String> measured(Language language, List<Token> tokens, int noun) {
        if (!Countables.isMeasure(Countables.countable(glossary.at(language, tokens, noun)))) {
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

    private boolean says(Language language, List<Token> tokens, int number, int after, String label) {
        for (int i = Math.max(0, number - 3); i < Math.min(tokens.size(), after + 2); i++) {
            if (markers.at(language, tokens, i).contains(label)) {
                return true;
            }
        }
        return false;
    }
}
