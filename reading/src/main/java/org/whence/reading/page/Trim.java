package org.whence.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.reading.furniture.Byline;
import org.whence.reading.furniture.Bylines;
import org.whence.reading.furniture.DateLine;
import org.whence.reading.furniture.DateLines;
import org.whence.reading.furniture.Datelines;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.furniture.Kind;
import org.whence.reading.furniture.Verdict;
import org.whence.report.Block;

/** Takes out of the blocks of a body what is not the report's: the title again, bylines, link lines, lists of others. */
final class Trim {

    /** Blocks with fewer words do not begin a body, if they end like a sentence; others need three times as many. */
    private static final int PARAGRAPH = 8;

    /** Short lines at the ends of a body. In words. */
    private static final int SHORT = 12;

    /** A teaser. In words. */
    private static final int LONGEST_TEASER = 40;

    /** No more blocks than this follow a line about rights, with it. */
    private static final int FOOTER = 5;

    private final Furniture furniture;
    private final DateLines dateLines;
    private final Bylines bylines;
    private final Datelines datelines;

    Trim(Furniture furniture, DateLines dateLines, Bylines bylines, Datelines datelines) {
        this.datelines = datelines;
        this.furniture = furniture;
        this.dateLines = dateLines;
        this.bylines = bylines;
    }

    /** What is left, and the bylines met. */
    record Trimmed(List<PageBlock> blocks, List<Byline> bylines) {}

    private static final class Item {
        final PageBlock block;
        final int words;
        final boolean closed;
        final @Nullable Verdict verdict;
        boolean out;
        boolean lead;
        boolean note;
        /** Whether it says where the report was filed, by itself or with the day. */
        boolean filed;

        Item(PageBlock block, @Nullable Verdict verdict) {
            this.block = block;
            this.words = size(block.text());
            this.closed = isClosed(block.text());
            this.verdict = verdict;
        }

        boolean isParagraph() {
            return block.kind() != Block.Kind.HEADING
                    && block.kind() != Block.Kind.CAPTION
                    && (words >= PARAGRAPH && closed || words >= 3 * PARAGRAPH)
                    && block.linkDensity() < 0.6;
        }
    }

    /**
     * The report's own blocks.
     *
     * @param titles what the page gives as its title, as {@link PageReader#key}
     */
    Trimmed trim(List<PageBlock> blocks, Set<String> titles, String language) {
        List<Item> items = new ArrayList<>();
        for (PageBlock found : blocks) {
            PageBlock block = captioned(found);
            items.add(new Item(block, furniture.judge(block.text()).orElse(null)));
        }
        notes(items);
        List<Byline> signed = new ArrayList<>();
        single(items, titles, language, signed);
        lists(items);
        head(items);
        tail(items);
        List<PageBlock> left = new ArrayList<>();
        for (Item item : items) {
            if (!item.out) {
                PageBlock block = item.block;
                left.add(item.note ? block.as(Block.Kind.NOTE) : item.lead ? block.as(Block.Kind.LEAD) : block);
            }
        }
        return new Trimmed(left, signed);
    }

    /** A single paragraph with a star is the outlet's insertion, as in "* (the group is banned)": kept, but marked. */
    private static void notes(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            Item item = items.get(i);
            boolean starred = isStarred(items, i) && !isStarred(items, i - 1) && !isStarred(items, i + 1);
            item.note = starred && item.words <= LONGEST_TEASER && item.block.kind() == Block.Kind.PARAGRAPH;
        }
    }

    private static boolean isStarred(List<Item> items, int i) {
        return i < items.size() && items.get(i).block.text().startsWith("*");
    }

    /** A paragraph that ends with the credit of a picture is its caption; the credit goes. */
    private PageBlock captioned(PageBlock block) {
        int credit = furniture.creditStart(block.text());
        if (credit < 0 || block.kind() == Block.Kind.HEADING) {
            return block;
        }
        String text = block.text().substring(0, credit).stripTrailing();
        return text.isEmpty() ? block : block.cut(text.length()).as(Block.Kind.CAPTION);
    }

    /** Blocks that are out by themselves. */
    private void single(List<Item> items, Set<String> titles, String language, List<Byline> found) {
        boolean begun = false;
        for (Item item : items) {
            String text = item.block.text();
            boolean heading = item.block.kind() == Block.Kind.HEADING;
            boolean links = item.block.linkDensity() > 0.85
                    && item.words <= 25
                    && (!item.closed || item.block.kind() == Block.Kind.LIST_ITEM || item.words < SHORT);
            DateLine date = item.words > 20 || heading && begun
                    ? null
                    : dateLines.read(text, language).orElse(null);
            Byline byline =
                    date == null && item.words <= 16 ? bylines.read(text).orElse(null) : null;
            if (byline != null && (!begun || item.block.kind() == Block.Kind.PARAGRAPH)) {
                found.add(byline);
                item.out = true;
            }
            item.out |= item.verdict != null && item.verdict.anywhere()
                    || links
                    || date != null && (!begun || date.isLabelled())
                    || !begun
                            && item.words <= 40
                            && (titles.contains(PageReader.key(text)) || isFirstHeading(item.block))
                    || item.verdict != null && item.verdict.kind() == Kind.PHOTO && item.words <= 8
                    || text.startsWith("[") && text.indexOf("[/") > 0;
            begun |= !item.out && item.isParagraph();
            item.filed = !begun
                    && item.words <= 10
                    && (date == null
                            ? item.block.kind() == Block.Kind.PARAGRAPH
                                    && datelines.readAlone(text).isPresent()
                            : datelines
                                    .beforeDay(
                                            text,
                                            date.days().get(0).day().span().start())
                                    .isPresent());
            item.out &= !item.filed;
        }
    }

    private static boolean isFirstHeading(PageBlock block) {
        return block.kind() == Block.Kind.HEADING && block.holder().normalName().equals("h1");
    }

    /** Lists of other reports, and comments. */
    private static void lists(List<Item> items) {
        boolean begun = false;
        boolean teasers = false;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Kind kind = item.verdict == null || !item.verdict.anywhere() ? null : item.verdict.kind();
            if (kind == Kind.COMMENTS && begun && paragraphsAfter(items, i) < paragraphsBefore(items, i)) {
                items.subList(i, items.size()).forEach(rest -> rest.out = true);
                return;
            }
            if (kind == Kind.RELATED || kind == Kind.LINK && item.words <= 5) {
                teasers = true;
            } else if (item.isParagraph() && item.closed) {
                teasers = false;
            } else if (teasers && item.words <= LONGEST_TEASER && kind == null && !item.closed) {
                item.out = true;
            }
            begun |= !item.out && item.isParagraph();
        }
    }

    private static long paragraphsAfter(List<Item> items, int i) {
        return items.subList(i, items.size()).stream().filter(Item::isParagraph).count();
    }

    private static long paragraphsBefore(List<Item> items, int i) {
        return items.subList(0, i).stream().filter(Item::isParagraph).count();
    }

    /** What stands before the first paragraph: a heading there is the lead, other short lines are out. */
    private static void head(List<Item> items) {
        int first = 0;
        while (first < items.size()
                && (items.get(first).out || !items.get(first).isParagraph())) {
            first++;
        }
        if (first == items.size()) {
            return;
        }
        for (int i = 0; i < first; i++) {
            Item item = items.get(i);
            if (item.out
                    || item.filed
                    || item.block.kind() == Block.Kind.CAPTION
                    || item.block.kind() == Block.Kind.LEAD && item.verdict == null) {
                continue;
            }
            if (item.block.kind() == Block.Kind.HEADING && item.words >= 6) {
                item.lead = true;
            } else if (!item.closed && item.words < SHORT || item.verdict != null) {
                item.out = item.block.kind() != Block.Kind.HEADING || i + 1 < first || item.words < 2;
            }
        }
    }

    /** What stands after the last paragraph; a line about rights ends the report. */
    private static void tail(List<Item> items) {
        for (int i = items.size() - 1; i >= Math.max(items.size() / 2, items.size() - FOOTER); i--) {
            Verdict verdict = items.get(i).verdict;
            if (verdict != null && verdict.kind() == Kind.COPYRIGHT && paragraphsBefore(items, i) >= 2) {
                items.subList(i, items.size()).forEach(item -> item.out = true);
            }
        }
        for (int i = items.size() - 1; i > 0; i--) {
            Item item = items.get(i);
            if (item.out || item.note || item.block.kind() == Block.Kind.CAPTION) {
                continue;
            }
            boolean heading = item.block.kind() == Block.Kind.HEADING;
            boolean short_ = !item.closed && item.words < SHORT && item.block.kind() == Block.Kind.PARAGRAPH;
            boolean links = item.block.linkDensity() > 0.5 && item.words <= 30;
            if (!heading && !short_ && !links && item.verdict == null) {
                return;
            }
            item.out = true;
        }
    }

    /** Number of words, or what corresponds in scripts that do not part them. */
    static int size(String text) {
        int words = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                words += inside ? 0 : 1;
                inside = true;
                continue;
            }
            if (Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30ff' || c >= '\u0e00' && c <= '\u0e7f') {
                signs++;
                inside = false;
                continue;
            }
            boolean letter = Character.isLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter || inside && !Character.isWhitespace(c);
        }
        return words + signs / 2;
    }

    private static boolean isClosed(String text) {
        char last = text.charAt(text.length() - 1);
        return Furniture.endsSentence(text) || last == '"' || last == '\u201d' || last == '\u00bb' || last == '\u300d';
    }
}
