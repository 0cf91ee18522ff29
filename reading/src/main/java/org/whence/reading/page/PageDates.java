package org.whence.reading.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;
import org.whence.reading.day.Days;
import org.whence.reading.day.FoundDay;
import org.whence.reading.furniture.DateLine;
import org.whence.reading.furniture.DateLine.Label;
import org.whence.reading.furniture.DateLines;
import org.whence.reading.page.Body.Region;
import org.whence.reading.page.Names.Cue;
import org.whence.report.PublicationDate.From;

/**
 * Finds the days on which a page was published and changed: in JSON-LD, meta elements, {@code time} elements, the address
 * and the visible date line. Days in comments, lists of other reports and the rim of the page do not count; among the rest
 * the nearer to the title, the better.
 */
final class PageDates {

    /** A day and where it stands. */
    record Dated(LocalDate day, From from, String rule) {}

    /**
     * What a page says.
     *
     * @param published candidates, best first
     * @param modified candidates, best first
     */
    record Found(List<Dated> published, List<Dated> modified) {}

    /** The web is not older. */
    private static final int FIRST_YEAR = 1990;

    /** A visible date line is no longer than this. In UTF-16 code units. */
    private static final int LONGEST_LINE = 200;

    /** The address gives the outlet's own day, a machine's time may be that of another zone. */
    private static final long TIME_ZONE = 1;

    private final Days days;
    private final DateLines dateLines;
    private final Names names;
    private final Meta meta;

    PageDates(Days days, DateLines dateLines, Names names, Meta meta) {
        this.days = days;
        this.dateLines = dateLines;
        this.names = names;
        this.meta = meta;
    }

    /**
     * The days of {@code page}.
     *
     * @param address of the page; empty if it is not known
     * @param language that the page declares; empty if none
     */
    Found find(Document page, Body body, Linked linked, List<Meta.Entry> entries, String address, String language) {
        Search search = new Search(names.ofPage(), body, language);
        search.texts(linked.ofReports("datePublished"), From.JSON_LD, "datePublished", search.published);
        search.texts(linked.ofReports("dateModified"), From.JSON_LD, "dateModified", search.modified);
        for (Meta.Entry entry : meta.about(Meta.What.PUBLISHED, entries)) {
            search.texts(List.of(entry.content()), From.META, entry.name(), search.published);
        }
        for (Meta.Entry entry : meta.about(Meta.What.MODIFIED, entries)) {
            search.texts(List.of(entry.content()), From.META, entry.name(), search.modified);
        }
        search.properties(page);
        search.texts(linked.ofPage("datePublished"), From.JSON_LD, "datePublished", search.published);
        search.times(page);
        Optional<LocalDate> inAddress = address(address);
        search.lines();
        search.placed.sort(Comparator.comparingInt(Placed::rank));
        boolean addressed = false;
        for (Placed placed : search.placed) {
            if (!addressed && placed.rank >= ADDRESS && inAddress.isPresent()) {
                search.published.add(new Dated(inAddress.get(), From.URL, "address"));
                addressed = true;
            }
            (placed.changed ? search.modified : search.published).add(placed.dated);
        }
        if (!addressed) {
            inAddress.ifPresent(day -> search.published.add(new Dated(day, From.URL, "address")));
        }
        search.texts(linked.ofReports("dateCreated"), From.JSON_LD, "dateCreated", search.published);
        search.texts(linked.ofReports("uploadDate"), From.JSON_LD, "uploadDate", search.published);
        search.texts(linked.ofPage("dateModified"), From.JSON_LD, "dateModified", search.modified);
        return new Found(local(search.published, inAddress.orElse(null)), search.modified);
    }

    /** The candidates, the first one put to the day in the address if a time zone is all that parts the two. */
    private static List<Dated> local(List<Dated> published, @Nullable LocalDate inAddress) {
        if (published.isEmpty() || inAddress == null) {
            return published;
        }
        Dated best = published.get(0);
        if (Math.abs(best.day.toEpochDay() - inAddress.toEpochDay()) != TIME_ZONE || best.from == From.TEXT) {
            return published;
        }
        List<Dated> local = new ArrayList<>();
        local.add(new Dated(inAddress, From.URL, "address, " + best.rule));
        local.addAll(published);
        return local;
    }

    /** A day that stands somewhere in the page; the lower the rank, the better. */
    private record Placed(Dated dated, boolean changed, int rank) {}

    /** Rank of the day in the address among those that stand in the page. */
    private static final int ADDRESS = 20;

    private final class Search {
        private final Names.OfPage names;
        private final Body body;
        private final String language;
        private final Map<Element, Integer> places;
        private final List<Dated> published = new ArrayList<>();
        private final List<Dated> modified = new ArrayList<>();
        private final List<Placed> placed = new ArrayList<>();

        Search(Names.OfPage names, Body body, String language) {
            this.names = names;
            this.body = body;
            this.language = language;
            this.places = body.places();
        }

        void texts(List<String> texts, From from, String rule, List<Dated> to) {
            for (String text : texts) {
                day(text).ifPresent(day -> to.add(new Dated(day, from, rule)));
            }
        }

        /** The first plausible day in a machine-written text. */
        private Optional<LocalDate> day(String text) {
            if (text.length() > LONGEST_LINE) {
                return Optional.empty();
            }
            return days.first(text, language)
                    .flatMap(this::resolved)
                    .or(() -> seconds(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR);
        }

        /** The day; of two readings the one that the page's language writes, none in English outside the United States. */
        private Optional<LocalDate> resolved(FoundDay found) {
            if (found.other() == null) {
                return Optional.of(found.day());
            }
            String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
            if (tag.equals("en-us")) {
                return Optional.of(found.other());
            }
            return tag.isEmpty() || tag.equals("en") ? Optional.empty() : Optional.of(found.day());
        }

        /** Microdata and RDFa. */
        void properties(Document page) {
            for (String key : new String[] {"itemprop", "property"}) {
                for (Element element : page.body().getElementsByAttribute(key)) {
                    String property = element.attr(key);
                    boolean changed = property.contains("dateModified");
                    if ((changed || property.contains("datePublished") || property.contains("dateCreated"))
                            && !isBesideOther(element, region(element))) {
                        texts(List.of(valueOf(element)), From.META, property, changed ? modified : published);
                    }
                }
            }
        }

        /** {@code time} elements, and {@code abbr} elements of the hAtom format. */
        void times(Document page) {
            for (String tag : new String[] {"time", "abbr"}) {
                for (Element element : page.body().getElementsByTag(tag)) {
                    String names = element.className();
                    Region region = region(element);
                    if (tag.equals("abbr") && !names.contains("published") || isBesideOther(element, region)) {
                        continue;
                    }
                    Optional<LocalDate> day = day(valueOf(element)).or(() -> day(shortText(element)));
                    String around = element.parent() == null ? "" : shortText(element.parent());
                    Label label = labelOf(around);
                    boolean sure = element.hasAttr("pubdate")
                            || names.contains("publish")
                            || names.contains("entry-date")
                            || label == Label.PUBLISHED;
                    boolean changed = !sure
                            && (label == Label.MODIFIED || names.contains("updated") || names.contains("modified"));
                    int rank = 10 * region.ordinal() + (sure ? 0 : 1);
                    day.ifPresent(found -> placed.add(new Placed(new Dated(found, From.META, tag), changed, rank)));
                }
            }
        }

        private Label labelOf(String line) {
            return dateLines
                    .read(line, language)
                    .flatMap(read -> read.days().stream().findFirst())
                    .map(DateLine.Labelled::label)
                    .orElse(Label.NONE);
        }

        private Region region(Element element) {
            for (Element at = element; at != null; at = at.parent()) {
                Integer place = places.get(at);
                if (place != null) {
                    return body.region(place);
                }
            }
            return Region.ELSEWHERE;
        }

        /** The date lines that a reader sees. */
        void lines() {
            for (int i = 0; i < body.all().size(); i++) {
                PageBlock block = body.all().get(i);
                Region region = body.region(i);
                if (!hasDigit(block.text()) || isBesideOther(block.holder(), region)) {
                    continue;
                }
                boolean named = isNamed(block.holder());
                DateLine line = block.text().length() > LONGEST_LINE
                        ? null
                        : dateLines.read(block.text(), language).orElse(null);
                if (line == null) {
                    sentence(block, region, named);
                } else if (region != Region.BODY || line.isLabelled()) {
                    line(line, block, region, named);
                }
            }
        }

        private void line(DateLine line, PageBlock block, Region region, boolean named) {
            for (DateLine.Labelled labelled : line.days()) {
                int rank = 10 * region.ordinal() + (labelled.label() == Label.PUBLISHED ? 0 : named ? 2 : 3);
                boolean changed = labelled.label() == Label.MODIFIED;
                resolved(labelled.day())
                        .filter(day -> day.getYear() >= FIRST_YEAR)
                        .ifPresent(day -> placed.add(new Placed(inText(day, block), changed, rank)));
            }
        }

        /** A sentence about the day, such as blogs write: "This entry was posted on ... by ...". */
        private void sentence(PageBlock block, Region region, boolean named) {
            boolean near = region == Region.HEAD || region == Region.NEAR;
            if (!near || block.text().length() > 2 * LONGEST_LINE) {
                return;
            }
            days.first(block.text(), language)
                    .flatMap(this::resolved)
                    .filter(day -> day.getYear() >= FIRST_YEAR)
                    .ifPresent(day ->
                            placed.add(new Placed(inText(day, block), false, 10 * region.ordinal() + (named ? 5 : 7))));
        }

        private Dated inText(LocalDate day, PageBlock block) {
            String text = block.text();
            String shown = text.length() > 120 ? text.substring(0, 119) + "\u2026" : text;
            return new Dated(day, From.TEXT, "date line \"" + shown + "\"");
        }

        /** Whether the element, or one around or directly in it, is named as that of the day. */
        private boolean isNamed(Element element) {
            Element parent = element.parent();
            return names.says(element, Cue.DATE)
                    || parent != null && parent.childrenSize() < 8 && names.says(parent, Cue.DATE)
                    || element.children().stream().anyMatch(child -> names.says(child, Cue.DATE));
        }

        /** Whether the element belongs to another report, to comments or to the rim of the page, and not to the title. */
        private boolean isBesideOther(Element element, Region region) {
            // beside the title the place says more than the names around it
            int reach =
                    switch (region) {
                        case HEAD -> 0;
                        case NEAR -> 3;
                        default -> 16;
                    };
            Element at = element;
            for (int n = 0; n < reach && at != null; n++) {
                if (body.heading() != null && contains(at, body.heading())) {
                    return false;
                }
                String name = at.normalName();
                boolean rim = name.equals("nav") || name.equals("footer") || names.says(at, Cue.RIM);
                if (names.says(at, Cue.OTHER) || rim && region != Region.NEAR) {
                    return true;
                }
                at = at.parent();
            }
            return false;
        }

        private boolean contains(Element around, Element inner) {
            for (Element at = inner; at != null; at = at.parent()) {
                if (at.equals(around)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Seconds or milliseconds since 1970, as some systems write. */
    private static Optional<LocalDate> seconds(String text) {
        String digits = text.strip();
        if (digits.length() != 10 && digits.length() != 13 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.ofEpochDay(Long.parseLong(digits.substring(0, 10)) / 86_400));
    }

    private static String valueOf(Element element) {
        for (String attribute : new String[] {"datetime", "content", "title"}) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return shortText(element);
    }

    /** The day in an address: {@code /2020/12/23/}, {@code /2020-12-23-title}, {@code /20201223/}. */
    Optional<LocalDate> address(String address) {
        int path = address.indexOf("//");
        int from = address.indexOf('/', path < 0 ? 0 : path + 2);
        int query = address.indexOf('?');
        if (from < 0 || query >= 0 && query < from) {
            return Optional.empty();
        }
        // an archive's address holds that of the page, which says more than the day of archiving
        int inner = address.indexOf("http", from);
        String text = address.substring(inner > 0 ? inner : from, query < 0 ? address.length() : query);
        return days.find(text).stream()
                .filter(found -> found.grain() == FoundDay.Grain.DAY && found.other() == null)
                .filter(found -> isWholePart(text, found))
                .filter(found -> found.span()
                        .in(text)
                        .startsWith(String.valueOf(found.day().getYear())))
                .map(FoundDay::day)
                .filter(day -> day.getYear() >= FIRST_YEAR)
                .findFirst();
    }

    private static boolean isWholePart(String text, FoundDay found) {
        int start = found.span().start();
        int end = found.span().end();
        return (end >= text.length() || !Character.isDigit(text.charAt(end)))
                && (start == 0 || !Character.isDigit(text.charAt(start - 1)));
    }

    /** The text of {@code element} if it is short; empty if it holds more. */
    private static String shortText(Element element) {
        StringBuilder text = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.text()).append(' ');
            }
            return text.length() > 2 * LONGEST_LINE ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        String found = text.toString().replace("  ", " ").strip();
        return found.length() > LONGEST_LINE ? "" : found;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
