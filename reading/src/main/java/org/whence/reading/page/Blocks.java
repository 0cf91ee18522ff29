package org.whence.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.whence.reading.furniture.Furniture;
import org.whence.report.Block;

/** Splits an element into blocks of text, in page order: at block elements and at empty lines. One pass. */
final class Blocks implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "amp-img",
            "picture",
            "img",
            "iframe");

    /** Elements without text of the report. */
    static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "button",
            "input",
            "select",
            "textarea",
            "canvas",
            "audio",
            "video",
            "map",
            "menu",
            "dialog",
            "head",
            "link",
            "meta",
            "math",
            "datalist",
            "amp-ad",
            "amp-social-share",
            "time-ago",
            "option",
            "label",
            "optgroup",
            "progress",
            "meter");

    /** A line of this length may be one of a broken paragraph. In UTF-16 code units. */
    private static final int LONG_LINE = 60;

    private final List<PageBlock> found = new ArrayList<>();
    private final Predicate<Element> left;
    private final StringBuilder text = new StringBuilder();
    private final List<PageBlock.Piece> pieces = new ArrayList<>();
    private int linked;
    private int links;
    private int breaks;
    private @Nullable Element holder;

    private Blocks(Predicate<Element> left) {
        this.left = left;
    }

    /** The blocks of {@code root}, but for elements that {@code left} says are left out. */
    static List<PageBlock> of(Element root, Predicate<Element> left) {
        Blocks blocks = new Blocks(left);
        root.filter(blocks);
        blocks.end();
        return blocks.found;
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Whether {@code element} is a cell of a table of data: its row holds nothing but cells, and makes one block. */
    private static boolean isCell(Element element) {
        if (!element.normalName().equals("td") && !element.normalName().equals("th")) {
            return false;
        }
        Element row = element.parent();
        if (row == null || !row.normalName().equals("tr") || row.childrenSize() < 2 || row.childrenSize() > 60) {
            return false;
        }
        for (Element cell : row.children()) {
            if (cell.childrenSize() > 3) {
                return false;
            }
            for (Element inner : cell.children()) {
                if (isBlock(inner) && !inner.normalName().equals("p") || inner.childrenSize() > 3) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (SILENT.contains(name) || depth > 0 && left.test(element)) {
                if (isBlock(element)) {
                    end();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("br")) {
                breaks++;
                if (breaks >= 2 || !goesOn()) {
                    end();
                } else if (!text.isEmpty()) {
                    text.append(' ');
                }
            } else if (isCell(element)) {
                if (!text.isEmpty()) {
                    text.append(' ');
                }
            } else if (isBlock(element)) {
                end();
                holder = element;
            } else if (name.equals("a")) {
                links++;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (isBlock(element) && !isCell(element)) {
                end();
                holder = element.parent();
            } else if (element.normalName().equals("a")) {
                links = Math.max(0, links - 1);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void add(TextNode node) {
        String words = node.getWholeText();
        boolean blank = true;
        if (holder == null) {
            holder = node.parent();
        }
        pieces.add(new PageBlock.Piece(node, text.length()));
        int i = 0;
        while (i < words.length()) {
            int from = i;
            while (i < words.length() && !isFolded(words.charAt(i))) {
                i++;
            }
            if (i > from) {
                blank = false;
                text.append(words, from, i);
                linked += links > 0 ? i - from : 0;
            } else {
                if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1)) && !isDropped(words.charAt(i))) {
                    text.append(' ');
                }
                i++;
            }
        }
        if (!blank) {
            breaks = 0;
        }
    }

    /** Whether the words before a line break go on behind it: in headings, and where a long line ends without a stop. */
    private boolean goesOn() {
        return holder != null && kind(holder) == Block.Kind.HEADING
                || text.length() >= LONG_LINE && !Furniture.endsSentence(text.toString());
    }

    /** Whether {@code c} becomes a blank, or nothing behind another one. */
    static boolean isFolded(char c) {
        return c <= ' '
                ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
                : c >= '\u00a0' && (c == '\u00a0' || isDropped(c));
    }

    /** Whether {@code c} is left out. */
    static boolean isDropped(char c) {
        return c == '\u200b' || c == '\ufeff';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private void end() {
        if (text.isEmpty()) {
            pieces.clear();
            return;
        }
        String whole = text.toString();
        String words = whole.strip();
        if (!words.isEmpty() && holder != null) {
            int lead = whole.indexOf(words);
            List<PageBlock.Piece> parts = new ArrayList<>(pieces.size());
            pieces.forEach(piece -> parts.add(new PageBlock.Piece(piece.node(), piece.at() - lead)));
            found.add(new PageBlock(kind(holder), words, linked, holder, parts));
        }
        if (!words.isEmpty()) {
            breaks = 0;
        }
        pieces.clear();
        text.setLength(0);
        linked = 0;
    }

    private static Block.Kind kind(Element holder) {
        Element at = holder;
        for (int n = 0; n < 4 && at != null; n++) {
            switch (at.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6", "dt" -> {
                    return Block.Kind.HEADING;
                }
                case "li", "dd" -> {
                    return Block.Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTATION;
                }
                case "figcaption", "figure", "caption" -> {
                    return Block.Kind.CAPTION;
                }
                default -> at = at.parent();
            }
        }
        return Block.Kind.PARAGRAPH;
    }
}
