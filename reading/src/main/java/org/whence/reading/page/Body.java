package org.whence.reading.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the report stands in a page.
 *
 * @param blocks those of the body, in page order
 * @param leads those between title and body that sum the report up, in page order
 * @param all every block of the page
 * @param heading the element that repeats the title; null if none does
 * @param title index in {@code all} of the block of that element; -1 if there is none
 * @param first index in {@code all} of the first block of the body's holder
 * @param last index in {@code all} of the last one
 */
record Body(
        List<PageBlock> blocks,
        List<PageBlock> leads,
        List<PageBlock> all,
        @Nullable Element heading,
        int title,
        int first,
        int last) {

    /** Blocks between title and body, and directly after the body, are near it. */
    private static final int NEAR = 8;

    /** How a place in a page is related to the report, the nearest first. */
    enum Region {
        /** Between the title and the first words of the body. */
        HEAD,
        /** Shortly before the title or after the body. */
        NEAR,
        BODY,
        ELSEWHERE
    }

    /** The region of the block with index {@code at} in {@code all}. */
    Region region(int at) {
        int from = title < 0 ? Math.max(0, first - NEAR) : Math.min(title, first);
        int opening = Math.min(first + 2, last);
        if (at >= from && at < Math.max(opening, title + 2)) {
            return Region.HEAD;
        }
        if (at >= from - NEAR && at < from || at > last && at <= last + NEAR) {
            return Region.NEAR;
        }
        return at >= first && at <= last ? Region.BODY : Region.ELSEWHERE;
    }

    /** Whether the block with that index is one of the first or last {@code count} of the body. */
    boolean isAtRim(int at, int count) {
        return at < first + count || at > last - count;
    }

    /** The index of the first block of each element that holds one. */
    Map<Element, Integer> places() {
        Map<Element, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Element at = all.get(i).holder(); at != null && !places.containsKey(at); at = at.parent()) {
                places.put(at, i);
            }
        }
        return places;
    }
}
