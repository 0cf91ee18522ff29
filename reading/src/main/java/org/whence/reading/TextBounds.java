package org.whence.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.whence.reading.day.Days;
import org.whence.reading.day.FoundDay;
import org.whence.reading.draft.Draft;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.furniture.Kind;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.text.Span;

/**
 * Reads from the text of an undated report the day before which it cannot have been published: the latest day, month or
 * year that it names with its year, unless a word of the same sentence says that it may lie ahead. Nothing is guessed: a
 * report that names no year has no bounds.
 */
final class TextBounds implements Draft.Bounder {

    /** More characters of one block are not searched. */
    private static final int LONGEST_BLOCK = 20_000;

    /** Words about a year stand this close to it. In UTF-16 code units. */
    private static final int NEAR = 12;

    private final Days days;
    private final Furniture furniture;

    TextBounds(Days days, Furniture furniture) {
        this.days = days;
        this.furniture = furniture;
    }

    @Override
    public Bounds bounds(String text, List<Block> blocks) {
        LocalDate latest = null;
        List<Span> because = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.NOTE) {
                continue;
            }
            int end = Math.min(block.span().end(), block.span().start() + LONGEST_BLOCK);
            String words = text.substring(block.span().start(), end);
            // titles speak of coming years without a word for it: "Tower to open in 2031"
            boolean title = block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING;
            for (FoundDay found : days.find(words)) {
                if (found.other() != null || title || !isPast(words, found)) {
                    continue;
                }
                int order = latest == null ? 1 : found.day().compareTo(latest);
                if (order > 0) {
                    latest = found.day();
                    because.clear();
                }
                if (order >= 0) {
                    int start = block.span().start();
                    because.add(new Span(
                            start + found.span().start(), start + found.span().end()));
                }
            }
        }
        return latest == null ? Bounds.NONE : new Bounds(latest.toString(), null, because);
    }

    private boolean isPast(String words, FoundDay found) {
        int from = found.span().start();
        while (from > 0 && !isStop(words, from - 1)) {
            from--;
        }
        int to = found.span().end();
        while (to < words.length() && !isStop(words, to)) {
            to++;
        }
        if (furniture.hasWord(words.substring(from, to), Kind.FUTURE)) {
            return false;
        }
        if (found.grain() != FoundDay.Grain.YEAR) {
            return true;
        }
        String before = words.substring(
                Math.max(from, found.span().start() - NEAR), found.span().start());
        String after =
                words.substring(found.span().end(), Math.min(to, found.span().end() + NEAR));
        return furniture.isWholly(lastWord(before), Kind.YEAR_WORD)
                || furniture.isWholly(firstWord(after), Kind.YEAR_WORD);
    }

    private static String lastWord(String text) {
        String words = text.strip();
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String text) {
        String words = text.strip();
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }

    private static boolean isStop(String text, int i) {
        char c = text.charAt(i);
        return (c == '.' || c == '!' || c == '?' || c == '\u061f' || c == '\u06d4')
                && (i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1)));
    }
}
