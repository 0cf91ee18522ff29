package org.whence.reading.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.page.Names.Cue;
import org.whence.report.Block;

/**
 * Finds the element that holds the report's body. Leaves out what its makers named otherwise and what stands before the
 * title; starts at an element that they named as the body, if one holds a good part of the paragraphs; goes down from there
 * for as long as one child holds nearly all of them.
 */
final class BodyFinder {

    /** Shorter blocks are no evidence of a body. In UTF-16 code units. */
    private static final int SHORT = 40;

    /** A child that holds this share of the good text is gone into. */
    private static final double NEARLY_ALL = 0.8;

    /** An element named as a body counts if it holds this share of all good text. */
    private static final double NAMED = 0.4;

    /** Text of this length after the title is taken for the report. In UTF-16 code units. */
    private static final int ENOUGH = 200;

    /** Less text than this, if there is more, is no report. In UTF-16 code units. */
    private static final int LEAST = 140;

    private static final int LONGEST_HEADING = 400;

    /** Leads are no longer, nor more. In UTF-16 code units. */
    private static final int LONGEST_LEAD = 800;

    private static final int MOST_LEADS = 3;

    /** A lead has so many words, or so many if its element is named as one. */
    private static final int LEAD = 8;

    private static final int LEAD_IF_NAMED = 4;

    /** With a larger share of the paragraphs around it an element is the report's, whatever its names say. */
    private static final double MOST_OF_ASIDE = 0.7;

    private static final double MOST_OF_DOUBTFUL = 0.3;

    /** Elements that hold words rather than parts of the page: their names are no reason for doubt. */
    private static final Set<String> WORDS = Set.of(
            "p",
            "article",
            "li",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "em",
            "strong",
            "b",
            "i",
            "a");

    private final Names names;

    BodyFinder(Names names) {
        this.names = names;
    }

    /**
     * Where the report stands.
     *
     * @param blocks all those of the page
     * @param titles what the page gives as its title, as {@link PageReader#key}
     */
    Body find(Document page, Landmarks landmarks, List<PageBlock> blocks, Set<String> titles) {
        return new Search(page.body(), landmarks, blocks, names.ofPage()).find(titles);
    }

    private static final class Search {
        private final Element body;
        private final Landmarks landmarks;
        private final Names.OfPage names;
        private final List<PageBlock> blocks;
        private final Set<Element> out = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Element> named = new ArrayList<>();

        Search(Element body, Landmarks landmarks, List<PageBlock> blocks, Names.OfPage names) {
            this.body = body;
            this.landmarks = landmarks;
            this.names = names;
            this.blocks = blocks;
        }

        Body find(Set<String> titles) {
            Map<Element, Integer> all = good(blocks);
            Element heading = heading(titles);
            List<PageBlock> after = afterTitle(heading);
            List<PageBlock> kept = List.of();
            Map<Element, Integer> good = Map.of();
            // where the names leave next to nothing they mean something else: believe the surer ones, then none
            for (int trust = 2; trust >= 0; trust--) {
                out.clear();
                named.clear();
                survey(all, trust);
                kept = after.stream().filter(block -> !isInside(block.holder())).toList();
                good = good(kept);
                if (good.getOrDefault(body, 0) >= Math.min(LEAST, all.getOrDefault(body, 0) / 2)) {
                    break;
                }
            }
            if (good.getOrDefault(body, 0) < SHORT) {
                return new Body(
                        kept.isEmpty() ? blocks : kept, List.of(), blocks, heading, placeOf(heading), 0, blocks.size());
            }
            Element holder = holder(good, heading);
            int first = -1;
            int last = -1;
            for (int i = 0; i < blocks.size(); i++) {
                if (isWithin(blocks.get(i).holder(), holder)) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            return new Body(
                    Blocks.of(holder, out::contains),
                    leads(heading, first),
                    blocks,
                    heading,
                    placeOf(heading),
                    first,
                    last);
        }

        /** The index of the block that {@code heading} holds; -1 if there is none. */
        private int placeOf(@Nullable Element heading) {
            for (int i = 0; heading != null && i < blocks.size(); i++) {
                if (blocks.get(i).holder().equals(heading)) {
                    return i;
                }
            }
            return -1;
        }

        /** The paragraphs between the title and the body's holder, which some systems keep outside the body. */
        private List<PageBlock> leads(@Nullable Element heading, int first) {
            if (heading == null) {
                return List.of();
            }
            List<PageBlock> leads = new ArrayList<>();
            boolean after = false;
            for (int i = 0; i < first; i++) {
                PageBlock block = blocks.get(i);
                if (after && leads.size() < MOST_LEADS && !isInside(block.holder()) && isLead(block)) {
                    leads.add(block.as(Block.Kind.LEAD));
                }
                after |= block.holder().equals(heading);
            }
            return leads;
        }

        private static int numbers(String text) {
            int numbers = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                boolean digit = Character.isDigit(text.charAt(i));
                numbers += digit && !inside ? 1 : 0;
                inside = digit;
            }
            return numbers;
        }

        private boolean isLead(PageBlock block) {
            if (block.kind() == Block.Kind.CAPTION
                    || block.kind() == Block.Kind.LIST_ITEM
                    || block.linkDensity() > 0.3
                    || block.text().length() > LONGEST_LEAD) {
                return false;
            }
            int words = Trim.size(block.text());
            if (3 * numbers(block.text()) > words) {
                // the day, the views and the reading time in one line
                return false;
            }
            Element parent = block.holder().parent();
            boolean named = names.says(block.holder(), Cue.LEAD) || parent != null && names.says(parent, Cue.LEAD);
            return named && words >= LEAD_IF_NAMED || words >= LEAD && Furniture.endsSentence(block.text());
        }

        /**
         * Finds elements that are out, and, in the others, those named as a body.
         *
         * @param trust 2 to believe all names, 1 only the surer ones, 0 none
         */
        private void survey(Map<Element, Integer> good, int trust) {
            body.filter((node, depth) -> {
                if (node instanceof Element at && !at.equals(body)) {
                    if (Blocks.SILENT.contains(at.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    int cues = names.cues(at);
                    if (isOut(at, cues, good, trust)) {
                        out.add(at);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (Names.OfPage.isIn(cues, Cue.WHOLE)) {
                        named.add(at);
                    }
                }
                return FilterResult.CONTINUE;
            });
        }

        private boolean isInside(Element element) {
            for (Element at = element; at != null && !at.equals(body); at = at.parent()) {
                if (out.contains(at)) {
                    return true;
                }
            }
            return false;
        }

        /** The heading that repeats the title: best one of the first rank, best one that is no link; null if none does. */
        private @Nullable Element heading(Set<String> titles) {
            Element found = null;
            Element linked = null;
            for (PageBlock block : blocks) {
                if (block.kind() == Block.Kind.HEADING
                        && block.text().length() < LONGEST_HEADING
                        && isTitle(PageReader.key(block.text()), titles)) {
                    boolean link = block.linkDensity() > 0.5;
                    if (block.holder().normalName().equals("h1") && !link) {
                        return block.holder();
                    }
                    found = found == null && !link ? block.holder() : found;
                    linked = linked == null && link ? block.holder() : linked;
                }
            }
            return found == null ? linked : found;
        }

        private static boolean isTitle(String heading, Set<String> titles) {
            return titles.contains(heading)
                    || titles.stream().anyMatch(title -> title.length() > 20 && heading.startsWith(title));
        }

        /** The blocks from {@code heading} on, if there are paragraphs among them; else all. */
        private List<PageBlock> afterTitle(@Nullable Element heading) {
            for (int i = 0; heading != null && i < blocks.size(); i++) {
                if (blocks.get(i).holder().equals(heading)) {
                    List<PageBlock> after = blocks.subList(i, blocks.size());
                    int length = after.stream()
                            .filter(Search::isGood)
                            .mapToInt(block -> block.text().length())
                            .sum();
                    return length >= ENOUGH ? after : blocks;
                }
            }
            return blocks;
        }

        private boolean isOut(Element element, int cues, Map<Element, Integer> good, int trust) {
            String name = element.normalName();
            if (name.equals("main")
                    || name.equals("article") && good.getOrDefault(element, 0) > 0.3 * good.getOrDefault(body, 0)) {
                return false;
            }
            if (name.equals("span")) {
                return isLinkBox(element);
            }
            boolean aside = name.equals("nav")
                    || name.equals("footer")
                    || isHidden(element)
                    || Names.OfPage.isIn(cues, Cue.ASIDE);
            boolean doubtful = trust == 2
                    && !aside
                    && !WORDS.contains(name)
                    && (name.equals("aside") || name.equals("form") || Names.OfPage.isIn(cues, Cue.DOUBTFUL));
            if (trust == 0 || !aside && !doubtful || Names.OfPage.isIn(cues, Cue.KEPT)) {
                return false;
            }
            int own = good.getOrDefault(element, 0);
            if (own == 0) {
                return true;
            }
            // how much of the surrounding text is in it, seen from the nearest element that holds more
            Element around = element.parent();
            while (around != null && good.getOrDefault(around, 0) <= own) {
                around = around.parent();
            }
            double share = around == null ? 1 : (double) own / good.getOrDefault(around, 1);
            return share < (aside ? MOST_OF_ASIDE : MOST_OF_DOUBTFUL);
        }

        /** A box of links inside a paragraph, on a person or a firm that it names. */
        private static boolean isLinkBox(Element span) {
            if (span.childrenSize() == 0) {
                return false;
            }
            List<Element> links = span.getElementsByTag("a");
            if (links.size() < 3) {
                return false;
            }
            int length = span.text().length();
            int linked = links.stream().mapToInt(link -> link.text().length()).sum();
            return length > 80 && linked > 0.85 * length;
        }

        private static boolean isHidden(Element element) {
            if (element.attributesSize() == 0) {
                return false;
            }
            if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
                return true;
            }
            String style = element.attr("style");
            if (style.isEmpty()) {
                return false;
            }
            String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
            return plain.contains("display:none") || plain.contains("visibility:hidden");
        }

        /** For each element the length of text in it that reads like paragraphs. */
        private static Map<Element, Integer> good(List<PageBlock> blocks) {
            Map<Element, Integer> good = new IdentityHashMap<>();
            for (PageBlock block : blocks) {
                if (isGood(block)) {
                    for (Element at = block.holder(); at != null; at = at.parent()) {
                        good.merge(at, block.text().length() - block.linked(), Integer::sum);
                    }
                }
            }
            return good;
        }

        private static boolean isGood(PageBlock block) {
            return block.text().length() >= SHORT
                    && block.linkDensity() < 0.4
                    && block.kind() != Block.Kind.HEADING
                    && block.kind() != Block.Kind.CAPTION;
        }

        private Element holder(Map<Element, Integer> good, @Nullable Element heading) {
            Element at = start(good, heading);
            while (true) {
                Element best = best(at.children(), good);
                if (best == null || good.getOrDefault(best, 0) < NEARLY_ALL * good.getOrDefault(at, 0)) {
                    return at;
                }
                at = best;
            }
        }

        /** The element that the makers of the page named as the body or the report; the page's body if there is none. */
        private Element start(Map<Element, Integer> good, @Nullable Element heading) {
            Element body = this.body;
            Element own = heading == null ? null : enclosing(heading);
            if (own != null && good.getOrDefault(own, 0) >= ENOUGH) {
                body = own;
            }
            int all = good.getOrDefault(body, 0);
            for (List<Element> candidates :
                    List.of(within(landmarks.items("articleBody"), body), named, within(landmarks.reports, body))) {
                Element best = best(candidates, good);
                if (best != null && good.getOrDefault(best, 0) >= NAMED * all && isWithin(best, body)) {
                    return best;
                }
            }
            return body;
        }

        private static List<Element> within(List<Element> elements, Element around) {
            List<Element> within = new ArrayList<>();
            for (Element element : elements) {
                if (isWithin(element, around)) {
                    within.add(element);
                }
            }
            return within;
        }

        private static boolean isWithin(Element element, Element around) {
            for (Element at = element; at != null; at = at.parent()) {
                if (at.equals(around)) {
                    return true;
                }
            }
            return false;
        }

        /** The nearest element around {@code heading} that is marked as a report; null if there is none. */
        private static @Nullable Element enclosing(Element heading) {
            for (Element at = heading; at != null; at = at.parent()) {
                String type = at.attr("itemtype");
                if (at.normalName().equals("article") || type.endsWith("Article") || type.endsWith("BlogPosting")) {
                    return at;
                }
            }
            return null;
        }

        private @Nullable Element best(List<Element> candidates, Map<Element, Integer> good) {
            Element best = null;
            for (Element candidate : candidates) {
                int value = good.getOrDefault(candidate, 0);
                if (!out.contains(candidate) && value > 0 && (best == null || value >= good.getOrDefault(best, 0))) {
                    best = candidate;
                }
            }
            return best;
        }
    }
}
