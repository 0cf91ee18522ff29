package org.whence.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.Sentence;
import org.whence.text.Span;

/**
 * What a report can be compared by: its traits and its wording, held in little memory; the analysis itself is fetched when it is
 * asked for. Immutable; callable from any thread if the analyses are.
 */
public final class Profile {
    /** Text order first: {@link #inside} searches by it. */
    static final Comparator<Trait> ORDER = Comparator.comparingInt(
                    (Trait t) -> t.span().start())
            .thenComparing(Trait::kind)
            .thenComparing(Trait::key);

    private static final Trait.Kind[] KINDS = Trait.Kind.values();

    private final Analyses analyses;
    private final ReportId id;
    private final Language language;
    private final @Nullable String day;
    private final @Nullable LocalDate date;

    /** Of each trait its key, kind, start and length, in {@link #ORDER}. */
    private final String[] keys;

    private final byte[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final Wording wording;
    private final @Nullable Span title;

    /**
     * @param analyses where {@code analysis} can be had again
     * @param traits in any order
     */
    Profile(Analyses analyses, Analysis analysis, List<Trait> traits) {
        Report report = analysis.report();
        this.analyses = analyses;
        this.id = report.id();
        this.language = report.language();
        this.day = report.day().map(d -> d.value()).orElse(null);
        this.date = day == null ? null : LocalDate.parse(day);
        List<Trait> sorted = new ArrayList<>(traits);
        sorted.sort(ORDER);
        keys = new String[sorted.size()];
        kinds = new byte[keys.length];
        starts = new int[keys.length];
        ends = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Trait trait = sorted.get(i);
            keys[i] = trait.key();
            kinds[i] = (byte) trait.kind().ordinal();
            starts[i] = trait.span().start();
            ends[i] = trait.span().end();
        }
        this.wording = Wording.of(analysis);
        this.title = report.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .findFirst()
                .map(Block::span)
                .orElse(null);
    }

    /** The analysis, fetched anew unless it is held. */
    public Analysis analysis() {
        return analyses.of(id);
    }

    public ReportId id() {
        return id;
    }

    public Language language() {
        return language;
    }

    /** Day of the report, ISO; empty if it is undated. */
    public Optional<String> day() {
        return Optional.ofNullable(day);
    }

    @Nullable
    LocalDate date() {
        return date;
    }

    /** All traits in text order, then by kind and key. */
    public List<Trait> traits() {
        List<Trait> traits = new ArrayList<>(keys.length);
        for (int i = 0; i < keys.length; i++) {
            traits.add(trait(i));
        }
        return traits;
    }

    private Trait trait(int index) {
        return new Trait(KINDS[kinds[index]], keys[index], new Span(starts[index], ends[index]));
    }

    /** The traits whose words lie wholly inside {@code span}, in text order. */
    public List<Trait> inside(Span span) {
        return inside(span, false);
    }

    /** Those of {@link #inside} that mean the same in every language. */
    public List<Trait> neutral(Span span) {
        return inside(span, true);
    }

    private List<Trait> inside(Span span, boolean neutral) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Trait> inside = new ArrayList<>();
        for (int i = low; i < keys.length && starts[i] < span.end(); i++) {
            if (ends[i] <= span.end() && (!neutral || KINDS[kinds[i]].isNeutral())) {
                inside.add(trait(i));
            }
        }
        return inside;
    }

    /** What {@code span} can be compared by with a passage of {@code other}: words only where both are of one language. */
    public List<Trait> inside(Span span, Profile other) {
        return sameLanguage(other) ? inside(span) : neutral(span);
    }

    public boolean sameLanguage(Profile other) {
        return language.equals(other.language);
    }

    /** Whether {@code span} stands in the headline. */
    public boolean inTitle(Span span) {
        return title != null && title.contains(span);
    }

    /** The words of the whole report. */
    Wording wording() {
        return wording;
    }

    /** The sentences that overlap {@code span}, in text order. */
    public List<Sentence> sentences(Span span) {
        return analysis().sentences().stream()
                .filter(s -> s.span().overlaps(span))
                .toList();
    }

    @Override
    public String toString() {
        return "profile of " + id;
    }
}
