package org.whence.reading.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.whence.reading.page.Names.Cue;
import org.whence.report.PublicationDate.From;

/**
 * Finds the days on which a page was published and changed: in JSON-LD, meta elements, {@code time} elements, the address
 * and the visible date line, in this order. Days beside links to other pages and in comments do not count.
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

    /** More elements are not looked at. */
    private static final int MOST_ELEMENTS = 3_000;

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
    Found find(Document page, Linked linked, List<Meta.Entry> entries, String address, String language) {
        Names.OfPage ofPage = names.ofPage();
        List<Dated> published = new ArrayList<>();
        List<Dated> modified = new ArrayList<>();
        linked.ofReports("datePublished")
                .forEach(text -> add(published, text, From.JSON_LD, "datePublished", language));
        linked.ofReports("dateModified").forEach(text -> add(modified, text, From.JSON_LD, "dateModified", language));
        for (Meta.Entry entry : meta.about(Meta.What.PUBLISHED, entries)) {
            add(published, entry.content(), From.META, entry.name(), language);
        }
        for (Meta.Entry entry : meta.about(Meta.What.MODIFIED, entries)) {
            add(modified, entry.content(), From.META, entry.name(), language);
        }
        linked.ofPage("datePublished").forEach(text -> add(published, text, From.JSON_LD, "datePublished", language));
        elements(page, ofPage, language, published, modified);
        address(address).ifPresent(day -> published.add(new Dated(day, From.URL, "address")));
        visible(page, ofPage, language, published, modified);
        linked.ofReports("dateCreated").forEach(text -> add(published, text, From.JSON_LD, "dateCreated", language));
        linked.ofReports("uploadDate").forEach(text -> add(published, text, From.JSON_LD, "uploadDate", language));
        linked.ofPage("dateModified").forEach(text -> add(modified, text, From.JSON_LD, "dateModified", language));
        return new Found(published, modified);
    }

    private void add(List<Dated> found, String text, From from, String rule, String language) {
        day(text, language).ifPresent(day -> found.add(new Dated(day, from, rule)));
    }

    /** The first plausible day in a machine-written text; numbers with two readings are none. */
    private Optional<LocalDate> day(String text, String language) {
        if (text.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        return days.first(text, language)
                .filter(found -> found.other() == null)
                .map(FoundDay::day)
                .or(() -> seconds(text))
                .filter(day -> day.getYear() >= FIRST_YEAR);
    }

    /** Seconds or milliseconds since 1970, as some systems write. */
    private static Optional<LocalDate> seconds(String text) {
        String digits = text.strip();
        if (digits.length() != 10 && digits.length() != 13 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long value = Long.parseLong(digits.substring(0, 10));
        return Optional.of(LocalDate.ofEpochDay(value / 86_400));
    }

    /** Microdata and {@code time} elements. */
    private void elements(
            Document page, Names.OfPage names, String language, List<Dated> published, List<Dated> modified) {
        for (Element element : page.getElementsByAttribute("itemprop")) {
            String property = element.attr("itemprop");
            boolean changed = property.contains("dateModified");
            if ((changed || property.contains("datePublished") || property.equals("dateCreated"))
                    && !isBesideOther(element, names)) {
                add(changed ? modified : published, valueOf(element), From.META, property, language);
            }
        }
        List<Dated> plain = new ArrayList<>();
        for (Element element : page.getElementsByTag("time")) {
            if (isBesideOther(element, names)) {
                continue;
            }
            String around = element.parent() == null ? null : shortText(element.parent());
            Label label = around == null ? Label.NONE : labelOf(around, language);
            boolean changed = label == Label.MODIFIED
                    || element.className().contains("updated")
                    || element.className().contains("modified");
            boolean sure = element.hasAttr("pubdate")
                    || element.className().contains("publish")
                    || element.className().contains("entry-date")
                    || label == Label.PUBLISHED;
            add(changed && !sure ? modified : sure ? published : plain, valueOf(element), From.META, "time", language);
        }
        published.addAll(plain);
        for (Element element : page.getElementsByTag("abbr")) {
            if (element.className().contains("published")) {
                add(published, element.attr("title"), From.META, "abbr", language);
            }
        }
    }

    private Label labelOf(String line, String language) {
        return dateLines
                .read(line, language)
                .flatMap(read -> read.days().stream().findFirst())
                .map(DateLine.Labelled::label)
                .orElse(Label.NONE);
    }

    private static String valueOf(Element element) {
        for (String attribute : new String[] {"datetime", "content", "title"}) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        String text = shortText(element);
        return text == null ? "" : text;
    }

    /** Whether the element belongs to another report, to comments or to the rim of the page. */
    private boolean isBesideOther(Element element, Names.OfPage names) {
        Element at = element;
        for (int n = 0; n < 12 && at != null; n++) {
            String name = at.normalName();
            if (name.equals("aside")
                    || name.equals("nav")
                    || name.equals("footer")
                    || name.equals("a") && n > 0
                    || n > 0 && names.says(at, Cue.ASIDE)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** The day in an address: {@code /2020/12/23/}, {@code /2020-12-23-title}, {@code /20201223/}. */
    Optional<LocalDate> address(String address) {
        int path = address.indexOf("//");
        int from = address.indexOf('/', path < 0 ? 0 : path + 2);
        int query = address.indexOf('?');
        if (from < 0 || query >= 0 && query < from) {
            return Optional.empty();
        }
        String text = address.substring(from, query < 0 ? address.length() : query);
        return days.find(text).stream()
                .filter(found -> found.grain() == FoundDay.Grain.DAY && isWholePart(text, found))
                .filter(found -> startsWithYear(text, found))
                .map(FoundDay::day)
                .filter(day -> day.getYear() >= FIRST_YEAR)
                .findFirst();
    }

    private static boolean startsWithYear(String text, FoundDay found) {
        String words = found.span().in(text);
        return words.length() >= 8
                && words.startsWith(String.valueOf(found.day().getYear()));
    }

    private static boolean isWholePart(String text, FoundDay found) {
        int end = found.span().end();
        return (end >= text.length() || !Character.isDigit(text.charAt(end)))
                && (found.span().start() == 0
                        || !Character.isDigit(text.charAt(found.span().start() - 1)));
    }

    /** The date line that a reader sees: best a labelled one, then one in an element named so, near the title. */
    private void visible(
            Document page, Names.OfPage names, String language, List<Dated> published, List<Dated> modified) {
        List<Dated> named = new ArrayList<>();
        List<Dated> plain = new ArrayList<>();
        int seen = 0;
        for (Element element : page.body().getAllElements()) {
            if (seen++ > MOST_ELEMENTS * 4) {
                break;
            }
            if (element.childrenSize() > 8) {
                continue;
            }
            String own = element.childrenSize() == 0 ? element.ownText() : shortText(element);
            if (own == null || own.length() < 6 || own.length() > LONGEST_LINE || !hasDigit(own)) {
                continue;
            }
            DateLine line = dateLines.read(own, language).orElse(null);
            if (line == null || isBesideOther(element, names)) {
                continue;
            }
            for (DateLine.Labelled labelled : line.days()) {
                FoundDay day = labelled.day();
                if (day.other() != null || day.day().getYear() < FIRST_YEAR) {
                    continue;
                }
                Dated dated = new Dated(day.day(), From.TEXT, "date line \"" + own + "\"");
                switch (labelled.label()) {
                    case MODIFIED -> modified.add(dated);
                    case PUBLISHED -> published.add(dated);
                    case NONE -> (names.says(element, Cue.DATE) ? named : plain).add(dated);
                }
            }
        }
        published.addAll(named);
        published.addAll(plain);
    }

    /** The text of {@code element} if it is short; null if it holds more. */
    private static @Nullable String shortText(Element element) {
        StringBuilder text = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.text()).append(' ');
            }
            return text.length() > 2 * LONGEST_LINE ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        String found = text.toString().replace("  ", " ").strip();
        return found.length() > LONGEST_LINE ? null : found;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
