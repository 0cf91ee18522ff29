package org.whence.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.analysis.Analysis;
import org.whence.report.ReportId;
import org.whence.syntax.Sentence;
import org.whence.text.Span;

/**
 * An analysis and what it can be compared by.
 *
 * @param analysis of one report
 * @param traits in text order, then by kind and key
 */
public record Profile(Analysis analysis, List<Trait> traits) {
    /** Text order first: {@link #inside} searches by it. */
    static final Comparator<Trait> ORDER = Comparator.comparingInt(
                    (Trait t) -> t.span().start())
            .thenComparing(Trait::kind)
            .thenComparing(Trait::key);

    public Profile {
        traits = List.copyOf(traits);
    }

    public ReportId id() {
        return analysis.report().id();
    }

    /** The traits whose words lie wholly inside {@code span}, in text order. */
    public List<Trait> inside(Span span) {
        int low = 0;
        int high = traits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (traits.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Trait> inside = new ArrayList<>();
        for (int i = low; i < traits.size() && traits.get(i).span().start() < span.end(); i++) {
            if (traits.get(i).span().end() <= span.end()) {
                inside.add(traits.get(i));
            }
        }
        return inside;
    }

    /** Those of {@link #inside} that mean the same in every language. */
    public List<Trait> neutral(Span span) {
        return inside(span).stream().filter(t -> t.kind().isNeutral()).toList();
    }

    /** What {@code span} can be compared by with a passage of {@code other}: words only where both are of one language. */
    public List<Trait> inside(Span span, Profile other) {
        return sameLanguage(other) ? inside(span) : neutral(span);
    }

    public boolean sameLanguage(Profile other) {
        return analysis.report().language().equals(other.analysis().report().language());
    }

    /** The sentences that overlap {@code span}, in text order. */
    public List<Sentence> sentences(Span span) {
        return analysis.sentences().stream()
                .filter(s -> s.span().overlaps(span))
                .toList();
    }
}
