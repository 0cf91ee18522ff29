package org.whence.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that tell something about its report, in page order. They are found in one walk: seeking each sort
 * by itself takes half as long as the parse.
 */
final class Landmarks {

    /** {@code meta} elements. */
    final List<Element> metas = new ArrayList<>();

    /** {@code link} elements. */
    final List<Element> links = new ArrayList<>();

    /** Scripts that hold JSON-LD. */
    final List<Element> data = new ArrayList<>();

    /** Headings of the first rank. */
    final List<Element> headings = new ArrayList<>();

    /** {@code article} elements. */
    final List<Element> reports = new ArrayList<>();

    /** {@code time} elements of the page's body. */
    final List<Element> times = new ArrayList<>();

    /** {@code abbr}, then {@code span} elements with attributes of the page's body, with which the hAtom format marks days. */
    final List<Element> marks = new ArrayList<>();

    /** Elements of the page's body with a property of microdata. */
    final List<Element> items = new ArrayList<>();

    /** Elements of the page's body with a property of RDFa. */
    final List<Element> properties = new ArrayList<>();

    /** Elements that are marked as naming an author. */
    final List<Element> credits = new ArrayList<>();

    /** All text nodes that are not blank. */
    final List<TextNode> words = new ArrayList<>();

    /** An author's name stands so many elements deep in that of the author. */
    private static final int NEAREST = 12;

    private Landmarks() {}

    static Landmarks of(Document page) {
        Landmarks found = new Landmarks();
        List<Element> spans = new ArrayList<>();
        Element body = page.body();
        boolean inBody = false;
        for (Node at = page; at != null; at = next(at)) {
            if (at instanceof TextNode text) {
                if (!text.isBlank()) {
                    found.words.add(text);
                }
            } else if (at instanceof Element element) {
                inBody |= element.equals(body);
                found.byName(element, inBody, spans);
                if (element.attributesSize() > 0) {
                    found.byAttribute(element, inBody);
                }
            }
        }
        found.marks.addAll(spans);
        return found;
    }

    /** The node that begins next in the source; null if none does. */
    private static @Nullable Node next(Node node) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        for (Node at = node; at != null; at = at.parent()) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private void byName(Element element, boolean inBody, List<Element> spans) {
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "link" -> links.add(element);
            case "h1" -> headings.add(element);
            case "article" -> reports.add(element);
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                    data.add(element);
                }
            }
            case "time" -> {
                if (inBody) {
                    times.add(element);
                }
            }
            case "abbr", "span" -> {
                if (inBody && element.attributesSize() > 0) {
                    (element.normalName().equals("span") ? spans : marks).add(element);
                }
            }
            default -> {
                // a landmark by its attributes, or none
            }
        }
    }

    private void byAttribute(Element element, boolean inBody) {
        String item = element.attr("itemprop");
        if (inBody && !item.isEmpty()) {
            items.add(element);
        }
        if (inBody && element.hasAttr("property")) {
            properties.add(element);
        }
        if (element.attr("rel").strip().equalsIgnoreCase("author") || item.equals("name") && isOfAuthor(element)) {
            credits.add(element);
        }
    }

    private static boolean isOfAuthor(Element name) {
        Element at = name.parent();
        for (int n = 0; n < NEAREST && at != null; n++) {
            if (at.attr("itemprop").strip().equalsIgnoreCase("author")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** The elements of microdata with {@code property}. */
    List<Element> items(String property) {
        List<Element> found = new ArrayList<>();
        for (Element item : items) {
            if (item.attr("itemprop").strip().equalsIgnoreCase(property)) {
                found.add(item);
            }
        }
        return found;
    }
}
