package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Glossary;
import org.whence.likeness.Groups;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Numbers;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * A figure that a sentence calls wrong while it gives another ("12 prisoners, not 40"), set against the report of the story
 * that has the wrong one.
 */
final class CorrectedFigures {
    /** Smaller numbers are seldom what is quarrelled over. */
    private static final long LEAST = 3;
    /** Tokens from the figure to the one that it corrects. */
    private static final int WITHIN = 8;
    /** Reports of a story in which the wrong figure is looked for. */
    private static final int MOST_REPORTS = 60;
    /** Words after a number among which stands what is counted. */
    private static final int COUNTED_WITHIN = 2;

    private CorrectedFigures() {}

    private record Figure(
            Profile profile,
            Sentence sentence,
            Span span,
            long value,
            @Nullable String noun,
            int at) {
        Passage passage() {
            return profile.analysis().report().passage(noun == null ? sentence.span() : span);
        }
    }

    private record Correction(Figure right, long wrong) {}

    static List<Conflict> find(Profiles all, Groups stories, Glossary glossary, Numbers numbers, Lexicon markers) {
        Map<String, List<Correction>> corrections = new TreeMap<>();
        for (Profile profile : all.all()) {
            for (Sentence sentence : profile.analysis().sentences()) {
                if (markers.has(profile.language(), sentence.tokens(), "corrects")
                        || markers.has(profile.language(), sentence.tokens(), "corrected")) {
                    for (Correction correction : corrections(profile, sentence, glossary, numbers, markers)) {
                        corrections
                                .computeIfAbsent(stories.key(profile.id()), k -> new ArrayList<>())
                                .add(correction);
                    }
                }
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (List<Correction> ofStory : corrections.values()) {
            List<ReportId> story = stories.with(ofStory.get(0).right().profile().id());
            List<Figure> figures = new ArrayList<>();
            for (ReportId report : story.subList(0, Math.min(story.size(), MOST_REPORTS))) {
                Profile profile = all.of(report);
                profile.analysis().sentences().forEach(s -> figures.addAll(figures(profile, s, glossary, numbers)));
            }
            for (Correction correction : ofStory) {
                Figure wrong = wrong(correction, figures);
                if (wrong != null) {
                    conflicts.add(new Conflict(
                            Conflict.Kind.NUMBER,
                            correction.right().passage(),
                            wrong.passage(),
                            "one says " + correction.right().value() + ", the other " + correction.wrong()));
                }
            }
        }
        return conflicts;
    }

    /** Where another report has the wrong figure for the same thing; else where this one has it in another sentence. */
    private static @Nullable Figure wrong(Correction correction, List<Figure> figures) {
        Figure best = null;
        for (Figure figure : figures) {
            boolean sameSentence = figure.sentence().equals(correction.right().sentence());
            boolean sameThing = figure.noun() == null
                    || correction.right().noun() == null
                    || figure.noun().equals(correction.right().noun());
            if (figure.value() == correction.wrong()
                    && !sameSentence
                    && (best == null || better(figure, best, correction))) {
                best = sameThing
                                || !figure.profile()
                                        .sameLanguage(correction.right().profile())
                        ? figure
                        : best;
            }
        }
        return best;
    }

    private static boolean better(Figure figure, Figure best, Correction correction) {
        boolean other =
                !figure.profile().id().equals(correction.right().profile().id());
        boolean bestOther =
                !best.profile().id().equals(correction.right().profile().id());
        return other && !bestOther;
    }

    private static List<Correction> corrections(
            Profile profile, Sentence sentence, Glossary glossary, Numbers numbers, Lexicon markers) {
        List<Figure> figures = figures(profile, sentence, glossary, numbers);
        List<Correction> corrections = new ArrayList<>();
        for (Figure wrong : figures) {
            if (!isCorrected(sentence, wrong, markers, profile.language())) {
                continue;
            }
            for (Figure right : figures) {
                if (right.at() != wrong.at()
                        && Math.abs(right.at() - wrong.at()) <= WITHIN
                        && right.value() != wrong.value()
                        && !isCorrected(sentence, right, markers, profile.language())) {
                    Figure named = right.noun() == null
                            ? new Figure(profile, sentence, right.span(), right.value(), wrong.noun(), right.at())
                            : right;
                    corrections.add(new Correction(named, wrong.value()));
                    break;
                }
            }
        }
        return corrections;
    }

    /** Whether "not" stands before the number, or a word that means so after it: "40 değil". */
    private static boolean isCorrected(Sentence sentence, Figure figure, Lexicon markers, Language language) {
        List<Token> tokens = sentence.tokens();
        int before = figure.at() - 1;
        int after = figure.at();
        while (after < tokens.size()
                && tokens.get(after).span().start() < figure.span().end()) {
            after++;
        }
        return before >= 0 && markers.at(language, tokens, before).contains("corrects")
                || after < tokens.size() && markers.at(language, tokens, after).contains("corrected");
    }

    /** The numbers of a sentence that are no dates, each with the concept of what is counted. */
    private static List<Figure> figures(Profile profile, Sentence sentence, Glossary glossary, Numbers numbers) {
        List<Token> tokens = sentence.tokens();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Numbers.Counted counted = numbers.undated(profile, tokens, i);
            if (counted == null) {
                continue;
            }
            int after = i + counted.tokens();
            Span span = tokens.get(i).span().cover(tokens.get(after - 1).span());
            String noun = null;
            for (int j = after; j < Math.min(tokens.size(), after + COUNTED_WITHIN) && noun == null; j++) {
                if (!tokens.get(j).isWord()) {
                    break;
                }
                List<String> concepts = glossary.at(profile.language(), tokens, j);
                if (!concepts.isEmpty()) {
                    noun = concepts.get(0);
                    span = span.cover(tokens.get(j).span());
                }
            }
            if (counted.value() >= LEAST) {
                figures.add(new Figure(profile, sentence, span, counted.value(), noun, i));
            }
            i = after - 1;
        }
        return figures;
    }
}
