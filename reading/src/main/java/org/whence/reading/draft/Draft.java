package org.whence.reading.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.reading.furniture.Opening;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Dateline;
import org.whence.report.Issue;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.text.Alignment;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * Collects the parts of a report and what is known about it, and lays them out: the parts one after the other with a blank
 * line between, each finding anchored in the part that says so. Not for several threads.
 */
public final class Draft {

    private record Part(Block.Kind kind, String text, Alignment alignment, boolean inline) {}

    /** A day, the rule that found it, and the words that say so. */
    private record Dated(
            String value,
            PublicationDate.From from,
            String rule,
            @Nullable Anchor anchor) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private String title = "";
    private @Nullable String outlet;
    private @Nullable Anchor outletAt;
    private @Nullable String original;
    private @Nullable String agency;
    private @Nullable Anchor agencyAt;
    private @Nullable String place;
    private @Nullable Anchor placeAt;
    private @Nullable Dated published;
    private @Nullable Dated modified;

    /**
     * Adds a part.
     *
     * @param alignment from {@code text} to the source; {@link Alignment#EMPTY} if it is not known
     * @return its number
     */
    public int add(Block.Kind kind, String text, Alignment alignment) {
        parts.add(new Part(kind, text, alignment, false));
        if (kind == Block.Kind.TITLE) {
            title = text;
        }
        return parts.size() - 1;
    }

    /**
     * Adds the first paragraph: what opens it as a note of its own, then its own words.
     *
     * @param alignment as for {@link #add}
     * @return number of the note
     */
    public int addOpened(Opening opening, String text, Alignment alignment) {
        Span before = new Span(0, opening.end()).trimmed(text);
        Span after = new Span(opening.end(), text.length()).trimmed(text);
        boolean aligned = !alignment.runs().isEmpty();
        int note = parts.size();
        parts.add(new Part(
                Block.Kind.NOTE,
                before.in(text),
                aligned ? alignment.part(before) : Alignment.EMPTY,
                !after.isEmpty()));
        if (!after.isEmpty()) {
            add(Block.Kind.PARAGRAPH, after.in(text), aligned ? alignment.part(after) : Alignment.EMPTY);
        }
        if (place == null && opening.place() != null && opening.placeAt() != null) {
            place = opening.place();
            placeAt = new Anchor(note, opening.placeAt());
        }
        return note;
    }

    /** Who published; the first one told stays. */
    public void outlet(String name, @Nullable Anchor anchor) {
        if (outlet == null && !name.isBlank()) {
            outlet = name.strip();
            outletAt = anchor;
        }
    }

    /** The agency in the dateline: it published the report, unless another outlet is told sooner or later. */
    public void agency(String name, @Nullable Anchor anchor) {
        if (agency == null && !name.isBlank()) {
            agency = name.strip();
            agencyAt = anchor;
        }
    }

    public boolean hasOutlet() {
        return outlet != null;
    }

    /** Who published the report before the outlet did, by its own word; the first one told stays. */
    public void original(String name) {
        if (original == null && !name.isBlank()) {
            original = name.strip();
        }
    }

    public boolean hasAgency() {
        return agency != null;
    }

    public boolean hasPublished() {
        return published != null;
    }

    /** A further author; known ones are not repeated. */
    public void author(String name) {
        String author = name.strip();
        if (!author.isEmpty() && author.length() <= 200 && authors.size() < 20 && !authors.contains(author)) {
            authors.add(author);
        }
    }

    public boolean hasAuthor() {
        return !authors.isEmpty();
    }

    /** Where the report was filed, as a reader says it; the first one told stays. */
    public void dateline(String name, Anchor anchor) {
        if (place == null) {
            place = name;
            placeAt = anchor;
        }
    }

    /** The day of publication as a person gave it, whatever else was told. */
    public void given(String day) {
        published = new Dated(day, PublicationDate.From.GIVEN, "given", null);
    }

    /** The day of publication as a feed states it; {@code first}: whatever else was told, otherwise if nothing was. */
    public void stated(String day, String rule, boolean first) {
        if (published == null || first) {
            published = new Dated(day, PublicationDate.From.FEED, rule, null);
        }
    }

    /** The day of publication; the first one told stays. */
    public void published(String day, PublicationDate.From from, String rule, @Nullable Anchor anchor) {
        if (published == null) {
            published = new Dated(day, from, rule, anchor);
        }
    }

    /** The day of the last change; the first one told stays. */
    public void modified(String day, PublicationDate.From from, String rule, @Nullable Anchor anchor) {
        if (modified == null) {
            modified = new Dated(day, from, rule, anchor);
        }
    }

    public void issue(Issue issue) {
        issues.add(issue);
    }

    /** Whether nothing but a title or notes was found. */
    public boolean isEmpty() {
        return parts.stream().noneMatch(p -> p.kind != Block.Kind.TITLE && p.kind != Block.Kind.NOTE);
    }

    /** The texts of all parts but the notes, a line each: what the language is told from. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Part part : parts) {
            if (part.kind != Block.Kind.NOTE) {
                words.append(part.text).append('\n');
            }
        }
        return words.toString();
    }

    /** The report. Its bounds are those that {@code bounds} gives for the finished text. */
    public Report report(ReportId id, String source, Language language, Bounder bounder, List<Issue> further) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        Alignment.Builder alignment = new Alignment.Builder();
        boolean aligned = !parts.isEmpty()
                && parts.stream().noneMatch(p -> p.alignment.runs().isEmpty());
        boolean inline = true;
        int at = 0;
        for (Part part : parts) {
            if (!text.isEmpty()) {
                String gap = inline ? " " : "\n\n";
                text.append(gap);
                if (aligned) {
                    int next = part.alignment.runs().get(0).original().start();
                    alignment.replace(gap.length(), new Span(Math.min(at, next), Math.max(at, next)));
                }
            }
            Span span = new Span(text.length(), text.length() + part.text.length());
            text.append(part.text);
            places.add(span);
            blocks.add(new Block(span, part.kind));
            if (aligned) {
                for (Alignment.Run run : part.alignment.runs()) {
                    alignment.replace(run.derived().length(), run.original());
                    at = run.original().end();
                }
            }
            inline = part.inline;
        }
        List<Issue> all = new ArrayList<>(issues);
        all.addAll(further);
        PublicationDate out = published == null ? null : dated(published, places);
        String clean = text.toString();
        if (out == null && modified == null) {
            all.add(new Issue(
                    "no-date",
                    source,
                    "no day of publication stands in the text or the page",
                    "give one with --published"));
        }
        return new Report(
                id,
                source,
                language,
                title,
                publisher(places),
                authors.stream()
                        .filter(author -> outlet == null || !letters(author).equals(letters(outlet)))
                        .toList(),
                dateline(places),
                out,
                modified == null ? null : dated(modified, places),
                out == null ? bounds(bounder.bounds(clean, blocks)) : Bounds.NONE,
                clean,
                blocks,
                aligned ? alignment.build() : Alignment.EMPTY,
                all);
    }

    /** A report is not published after it was changed. */
    private Bounds bounds(Bounds proven) {
        return modified == null ? proven : new Bounds(proven.notBefore(), modified.value, proven.because());
    }

    /** Tells what a text without a date proves about its day. */
    @FunctionalInterface
    public interface Bounder {
        Bounds bounds(String text, List<Block> blocks);
    }

    private @Nullable Outlet publisher(List<Span> places) {
        if (outlet != null
                && (outletAt != null || agency == null || !Folding.fold(outlet).contains(Folding.fold(agency)))) {
            return published(outlet, placed(outletAt, places));
        }
        if (agency != null) {
            return published(agency, placed(agencyAt, places));
        }
        return original == null ? null : new Outlet(original, null);
    }

    private Outlet published(String name, @Nullable Span at) {
        boolean other = original != null
                && !letters(original).contains(letters(name))
                && !letters(name).contains(letters(original));
        return new Outlet(name, at, other ? original : null);
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        Folding.fold(name).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private @Nullable Dateline dateline(List<Span> places) {
        Span span = placed(placeAt, places);
        return place == null || span == null ? null : new Dateline(place, span);
    }

    private static PublicationDate dated(Dated dated, List<Span> places) {
        return new PublicationDate(dated.value, placed(dated.anchor, places), dated.from, dated.rule);
    }

    private static @Nullable Span placed(@Nullable Anchor anchor, List<Span> places) {
        if (anchor == null) {
            return null;
        }
        int start = places.get(anchor.part()).start();
        return new Span(start + anchor.span().start(), start + anchor.span().end());
    }
}
