package org.whence.reading.plain;

import java.util.List;
import java.util.Optional;
import org.whence.reading.furniture.DateLine;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.furniture.Kind;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * Knows the outlet's own name where a copied text shows it without a label: a short line near the title, or the first words
 * of the date line. The evidence is that the last lines repeat it, as in a slogan, or that it calls itself a paper, a
 * channel, an agency.
 */
final class Masthead {

    /** Names have no more words. */
    private static final int LONGEST = 4;

    /** The outlet repeats its name in one of so many last lines. */
    private static final int LAST = 6;

    private final Furniture furniture;
    private final List<String> last;

    /** For a text of {@code lines}. */
    Masthead(Furniture furniture, List<String> lines) {
        this.furniture = furniture;
        this.last = lines.subList(Math.max(lines.size() / 2, lines.size() - LAST), lines.size()).stream()
                .filter(line -> line.length() < 400)
                .map(Folding::fold)
                .toList();
    }

    /** Whether {@code line}, near the title, is the name of the outlet. */
    boolean isName(String line) {
        int words = words(line);
        if (words == 0
                || words > LONGEST
                || Furniture.endsSentence(line)
                || line.chars().anyMatch(c -> "/|>\u00bb\u203a:".indexOf(c) >= 0)
                || furniture.isWholly(line, Kind.SECTION)
                || furniture.isWholly(line, Kind.NAVIGATION)) {
            return false;
        }
        return words >= 2 && furniture.hasWord(line, Kind.SEPARATOR_NAME) || isRepeated(line);
    }

    private boolean isRepeated(String name) {
        String folded = Folding.fold(name.strip());
        return folded.length() >= 4 && last.stream().anyMatch(line -> line.contains(folded));
    }

    /** Where the outlet stands in a date line, if it opens the line: {@code Outlet | 12 March 2021}. */
    Optional<Span> inDateLine(String line, DateLine read) {
        int day = read.days().get(0).day().span().start();
        int end = 0;
        while (end < day && "|,\u060c\u00b7\u2022/".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        if (end == 0 || end >= day) {
            return Optional.empty();
        }
        Span span = new Span(0, end).trimmed(line);
        String name = span.in(line);
        // persons have two names; one word before a bar is an outlet
        boolean single = line.charAt(end) == '|' && words(name) == 1 && !furniture.isWholly(name, Kind.SECTION);
        return single || isName(name) ? Optional.of(span) : Optional.empty();
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.getType(c) == Character.FORMAT;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
