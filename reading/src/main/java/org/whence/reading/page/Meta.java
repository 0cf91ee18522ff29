package org.whence.reading.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;

/** Reads the meta elements in which a page describes itself. */
final class Meta {

    /** What a meta element may tell. */
    enum What {
        PUBLISHED,
        MODIFIED,
        /** A day, of which systems differ whether it is the first or the last. */
        DATED,
        TITLE,
        /** What sums the report up. */
        DESCRIPTION,
        OUTLET,
        AUTHOR
    }

    /** What a meta element says. */
    record Entry(String name, String content) {}

    private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

    /** More elements are not read. */
    private static final int MOST = 500;

    private final Map<What, List<String>> names = new EnumMap<>(What.class);

    private Meta() {}

    static Meta load() {
        Meta meta = new Meta();
        for (FactLine line : FactFile.load(Meta.class, "meta.facts").lines()) {
            meta.names.put(line.constant(0, What.class), line.list(1));
        }
        return meta;
    }

    /** All entries of {@code page}, in order. */
    static List<Entry> entries(Landmarks page) {
        List<Entry> entries = new ArrayList<>();
        for (Element element : page.metas) {
            String content = element.attr("content").strip();
            for (String key : KEYS) {
                String name = element.attr(key).toLowerCase(Locale.ROOT).strip();
                if (!name.isEmpty() && !content.isEmpty() && entries.size() < MOST) {
                    entries.add(new Entry(name, content));
                }
            }
        }
        return entries;
    }

    /** What {@code entries} say about {@code what}, best first. */
    List<Entry> about(What what, List<Entry> entries) {
        List<Entry> found = new ArrayList<>();
        for (String name : names.getOrDefault(what, List.of())) {
            for (Entry entry : entries) {
                if (entry.name.equals(name)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** Days that {@code entries} give under the name of a day in a vocabulary of their own: {@code gallery:uploaded}. */
    List<Entry> datedElsewhere(List<Entry> entries) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            int colon = entry.name.lastIndexOf(':');
            String name = entry.name.substring(colon + 1);
            if (colon > 0
                    && (isName(What.PUBLISHED, name) || isName(What.DATED, name))
                    && !isName(What.PUBLISHED, entry.name)
                    && !isName(What.DATED, entry.name)) {
                found.add(entry);
            }
        }
        return found;
    }

    private boolean isName(What what, String name) {
        return names.getOrDefault(what, List.of()).contains(name);
    }
}
