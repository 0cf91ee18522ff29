package org.whence.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Outlet;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.Sentence;
import org.whence.text.Span;

/**
 * What a report can be compared by: its traits, its wording and its text, held in memory or put aside; the analysis itself is
 * fetched when it is asked for. Immutable.
 */
public final class Profile {
    /** Text order first: {@link #inside} searches by it. */
    static final Comparator<Trait> ORDER = Comparator.comparingInt(
                    (Trait t) -> t.span().start())
            .thenComparing(Trait::kind)
            .thenComparing(Trait::key);

    private final Analyses analyses;
    private final ProfileShelf shelf;
    private final long place;
    private final long textPlace;
    private final ReportId id;
    private final Language language;
    private final @Nullable String day;
    private final @Nullable LocalDate date;
    private final @Nullable Span title;
    private final Span lead;
    private final String outlet;
    private final String titleWords;
    private final int textLength;

    /** Held by the shelf only as long as there is room. */
    @Nullable
    Traits traits;

    /**
     * @param analyses where {@code analysis} can be had again
     * @param traits in any order
     */
    Profile(Analyses analyses, Analysis analysis, List<Trait> traits, ProfileShelf shelf) {
        Report report = analysis.report();
        this.analyses = analyses;
        this.shelf = shelf;
        this.id = report.id();
        this.language = shelf.known(report.language());
        this.day = report.day().map(d -> shelf.known(d.value())).orElse(null);
        this.date = day == null ? null : shelf.date(day);
        this.title = report.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .findFirst()
                .map(Block::span)
                .orElse(null);
        this.lead = report.blocks().stream()
                .filter(b -> b.kind() != Block.Kind.NOTE)
                .limit(2)
                .map(Block::span)
                .reduce(Span::cover)
                .orElse(new Span(0, 0));
        Outlet publisher = report.outlet();
        this.outlet = publisher == null ? "" : shelf.known(publisher.name());
        this.titleWords = report.title();
        this.textLength = report.text().length();
        List<Trait> sorted = new ArrayList<>(traits);
        sorted.sort(ORDER);
        this.place = shelf.put(Traits.of(sorted, analysis));
        this.textPlace = shelf.put(report.text());
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

    /** Name of the outlet; empty if it is unknown. */
    public String outlet() {
        return outlet;
    }

    public String title() {
        return titleWords;
    }

    /** Of the clean text, in UTF-16 code units. */
    public int textLength() {
        return textLength;
    }

    /** The words at {@code span}, without the analysis being fetched for them. */
    public Passage passage(Span span) {
        return new Passage(id, span, shelf.text(textPlace).substring(span.start(), span.end()));
    }

    private Traits held() {
        Traits now = traits;
        return now == null ? shelf.get(this, place) : now;
    }

    /** All traits in text order, then by kind and key. */
    public List<Trait> traits() {
        Traits all = held();
        List<Trait> traits = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            traits.add(all.get(i));
        }
        return traits;
    }

    /** The keys of all traits, each once. */
    Set<String> keys() {
        Traits all = held();
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            keys.add(all.key(i));
        }
        return keys;
    }

    /** The traits whose words lie wholly inside {@code span}, in text order. */
    public List<Trait> inside(Span span) {
        return held().inside(span, false);
    }

    /** Those of {@link #inside} that mean the same in every language. */
    public List<Trait> neutral(Span span) {
        return held().inside(span, true);
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

    /** Title and first paragraph. */
    public Span lead() {
        return lead;
    }

    /** Whether any of {@code span} is quoted word for word. */
    public boolean quotes(Span span) {
        return held().quotes(span);
    }

    /** Whether any of {@code span} is a date line, a byline or another note, which is no text of the report. */
    public boolean inNote(Span span) {
        return held().inNote(span);
    }

    /** Where its sentences are, in text order. */
    public List<Span> sentenceSpans() {
        return held().sentences();
    }

    /** The words of the whole report. */
    Wording wording() {
        return held().wording();
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
