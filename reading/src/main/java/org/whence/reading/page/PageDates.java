package org.whence.reading.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.whence.reading.page.Witnesses.Sort;
import org.whence.reading.page.Witnesses.Witness;
import org.whence.report.Block;
import org.whence.report.PublicationDate.From;

/**
 * Finds the days on which a page was published and changed: in JSON-LD, meta elements, {@code time} elements, the address
 * and the visible date line. Days in comments, lists of other reports and the rim of the page do not count; what counts is
 * weighed by {@link Witnesses}.
 */
final class PageDates {

    /** A day, the sort of place that says so, and the rule that read it. */
    record Dated(LocalDate day, Sort sort, From from, String rule) {}

    /**
     * What a page says.
     *
     * @param published days, best first
     * @param modified days, best first
     */
    record Found(List<Dated> published, List<Dated> modified) {}

    /** The web is not older. */
    private static final int FIRST_YEAR = 1990;

    /** A visible date line is no longer than this. In UTF-16 code units. */
    private static final int LONGEST_LINE = 200;

    /** Clocks and zones may put a day so much after the one on which the page was fetched or changed. */
    private static final long TIME_ZONE = 1;

    /** Date lines of the report stand in so many first and last blocks of its body. */
    private static final int RIM = 5;

    /** Words beside a day on a line of its own in the text. */
    private static final int MOST_WORDS = 4;

    /** A day in brackets so early opens the report. In UTF-16 code units. */
    private static final int OPENING = 40;

    /** Places looked at; a page with more elements that hold days is a calendar. */
    private static final int MOST_PLACES = 2_000;

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
     * A page and what is known about it.
     *
     * @param titles what it gives as its title, as {@link PageReader#key}
     * @param address of the page; empty if it is not known
     * @param language that the page declares; empty if none
     * @param latest no day after this one counts; null if it is not known when the page was fetched
     */
    record Given(
            Landmarks landmarks,
            Body body,
            Linked linked,
            List<Meta.Entry> entries,
            Set<String> titles,
            String address,
            String language,
            @Nullable LocalDate latest) {}

    /** The days of a page. */
    Found find(Given given) {
        Search search = new Search(given, names.ofPage());
        search.linked();
        search.meta();
        search.properties();
        address(given.address).ifPresent(day -> search.hear(day, false, Sort.ADDRESS, From.URL, "address"));
        search.times();
        search.lines();
        return search.found();
    }

    /** A day that stands somewhere in the page; the lower the rank, the better among those of its sort. */
    private record Placed(Witness witness, boolean changed, int rank) {}

    /** A day in a text, with the second reading of ambiguous numbers. */
    private record Read(LocalDate day, @Nullable LocalDate other, boolean usual, boolean universal) {}

    private final class Search {
        private final Given given;
        private final Names.OfPage names;
        private final Map<Element, Integer> places;

        /** The heading that repeats the title, and the elements that it stands in. */
        private final Set<Element> aroundTitle = Collections.newSetFromMap(new IdentityHashMap<>());

        private final Witnesses witnesses = new Witnesses();
        private final List<Dated> modified = new ArrayList<>();
        private final List<Placed> placed = new ArrayList<>();
        private final List<Dated> classed = new ArrayList<>();

        Search(Given given, Names.OfPage names) {
            this.given = given;
            this.names = names;
            this.places = given.body.places();
            for (Element at = given.body.heading(); at != null; at = at.parent()) {
                aroundTitle.add(at);
            }
        }

        Found found() {
            placed.sort(Comparator.comparingInt(Placed::rank));
            for (Placed one : placed) {
                Witness witness = one.witness;
                if (one.changed) {
                    modified.add(new Dated(witness.day(), witness.sort(), witness.from(), witness.rule()));
                } else if (!isAhead(witness)) {
                    witnesses.hear(witness);
                }
            }
            texts(given.linked.ofPage("dateModified"), Sort.PAGE, From.JSON_LD, "dateModified", true);
            if (witnesses.isEmpty() && modified.isEmpty()) {
                // hAtom: an entry without "published" was published when it was "updated"
                return new Found(List.copyOf(classed), List.of());
            }
            modified.addAll(classed);
            Set<LocalDate> changed = new LinkedHashSet<>();
            modified.forEach(dated -> changed.add(dated.day));
            List<Dated> published = witnesses.ranked(changed).stream()
                    .map(w -> new Dated(w.day(), w.sort(), w.from(), w.rule()))
                    .toList();
            return new Found(published, modified);
        }

        /** A visible day after the last change of the page is one that the report is about. */
        private boolean isAhead(Witness witness) {
            LocalDate last = modified.stream()
                    .map(Dated::day)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return last != null
                    && witness.sort().compareTo(Sort.LABELLED) > 0
                    && witness.day().isAfter(last.plusDays(TIME_ZONE));
        }

        void hear(LocalDate day, boolean universal, Sort sort, From from, String rule) {
            if (isPossible(day)) {
                witnesses.hear(new Witness(day, universal, sort, from, rule));
            }
        }

        private boolean isPossible(LocalDate day) {
            return day.getYear() >= FIRST_YEAR
                    && (given.latest == null || !day.isAfter(given.latest.plusDays(TIME_ZONE)));
        }

        void linked() {
            Linked linked = given.linked;
            texts(linked.ofReports("datePublished"), Sort.LINKED, From.JSON_LD, "datePublished", false);
            texts(linked.ofReports("dateModified"), Sort.LINKED, From.JSON_LD, "dateModified", true);
            texts(linked.ofPage("datePublished"), Sort.PAGE, From.JSON_LD, "datePublished", false);
            texts(linked.ofReports("dateCreated"), Sort.VAGUE, From.JSON_LD, "dateCreated", false);
            texts(linked.ofPage("uploadDate"), Sort.ELSEWHERE, From.JSON_LD, "uploadDate", false);
        }

        void meta() {
            for (Meta.Entry entry : meta.about(Meta.What.PUBLISHED, given.entries)) {
                texts(List.of(entry.content()), Sort.META, From.META, entry.name(), false);
            }
            for (Meta.Entry entry : meta.about(Meta.What.MODIFIED, given.entries)) {
                texts(List.of(entry.content()), Sort.META, From.META, entry.name(), true);
            }
            for (Meta.Entry entry : meta.about(Meta.What.DATED, given.entries)) {
                texts(List.of(entry.content()), Sort.VAGUE, From.META, entry.name(), false);
            }
            for (Meta.Entry entry : meta.datedElsewhere(given.entries)) {
                texts(List.of(entry.content()), Sort.NEAR, From.META, entry.name(), false);
            }
        }

        /** Days in machine-written texts. */
        private void texts(List<String> texts, Sort sort, From from, String rule, boolean changed) {
            for (String text : texts) {
                read(text).ifPresent(read -> {
                    if (changed) {
                        modified.add(new Dated(read.day, sort, from, rule));
                    } else {
                        witnesses.hear(new Witness(read.day, read.other, read.usual, read.universal, sort, from, rule));
                    }
                });
            }
        }

        /** The first plausible day in a machine-written text. */
        private Optional<Read> read(String text) {
            if (text.length() > LONGEST_LINE) {
                return Optional.empty();
            }
            return days.first(text, given.language)
                    .map(found -> read(found, isUniversal(text, found.span().end())))
                    .or(() -> seconds(text).map(day -> new Read(day, null, true, true)))
                    .filter(read -> isPossible(read.day));
        }

        /** The day; of two readings the one that the page's language writes, in English only that of the United States. */
        private Read read(FoundDay found, boolean universal) {
            LocalDate other = found.other();
            if (other == null) {
                return new Read(found.day(), null, true, universal);
            }
            String tag = given.language.toLowerCase(Locale.ROOT).replace('_', '-');
            return tag.equals("en-us")
                    ? new Read(other, found.day(), true, universal)
                    : new Read(found.day(), other, !tag.equals(Days.UNKNOWN) && !tag.equals("en"), universal);
        }

        /** Microdata and RDFa. */
        void properties() {
            properties("itemprop", given.landmarks.items);
            properties("property", given.landmarks.properties);
        }

        private void properties(String key, List<Element> elements) {
            for (Element element : elements) {
                String property = element.attr(key);
                boolean changed = property.contains("dateModified");
                if ((changed || property.contains("datePublished") || property.contains("dateCreated"))
                        && !isBesideOther(element, region(element))) {
                    texts(List.of(valueOf(element)), Sort.PROPERTY, From.META, property, changed);
                }
            }
        }

        /** {@code time} elements, and elements of the hAtom format. */
        void times() {
            given.landmarks.times.forEach(this::time);
            given.landmarks.marks.stream()
                    .filter(PageDates.Search::isDayOfFormat)
                    .forEach(this::time);
        }

        private void time(Element element) {
            Region region = placed.size() > MOST_PLACES ? null : region(element);
            if (region != null && !isBesideOther(element, region)) {
                time(element, region, element.normalName());
            }
        }

        private static boolean isDayOfFormat(Element element) {
            return element.attributesSize() > 0
                    && (element.hasAttr("title") || element.hasAttr("datetime"))
                    && (element.hasClass("published")
                            || element.hasClass("updated")
                            || element.hasClass("dtstamp")
                            || element.hasAttr("data-utime"));
        }

        private void time(Element element, Region region, String tag) {
            Read read =
                    read(valueOf(element)).or(() -> read(shortText(element))).orElse(null);
            if (read == null) {
                return;
            }
            String names = element.className();
            String around = element.parent() == null ? "" : shortText(element.parent());
            Label label = labelOf(around);
            if (label == Label.OTHER) {
                return;
            }
            boolean sure = element.hasAttr("pubdate")
                    || names.contains("publish")
                    || names.contains("entry-date")
                    || label == Label.PUBLISHED;
            if (!sure && label == Label.NONE && (names.contains("updated") || names.contains("modified"))) {
                classed.add(new Dated(read.day, sort(region, false), From.META, tag));
                return;
            }
            boolean changed = !sure && label == Label.MODIFIED;
            Sort sort = region == Region.HEAD && !sure ? Sort.TIME : sort(region, sure);
            place(read, sort, From.META, tag, changed, 10 * region.ordinal() + (sure ? 0 : 1));
        }

        private static Sort sort(Region region, boolean labelled) {
            return switch (region) {
                case HEAD -> labelled ? Sort.LABELLED : Sort.LINE;
                case NEAR -> labelled ? Sort.LINE : Sort.NEAR;
                case BODY -> labelled ? Sort.LINE : Sort.BODY;
                case ELSEWHERE -> labelled ? Sort.NEAR : Sort.ELSEWHERE;
            };
        }

        private void place(Read read, Sort sort, From from, String rule, boolean changed, int rank) {
            if (isPossible(read.day)) {
                placed.add(new Placed(
                        new Witness(read.day, read.other, read.usual, read.universal, sort, from, rule),
                        changed,
                        rank));
            }
        }

        private Label labelOf(String line) {
            return dateLines
                    .read(line, given.language)
                    .flatMap(read -> read.days().stream().findFirst())
                    .map(DateLine.Labelled::label)
                    .orElse(Label.NONE);
        }

        private Region region(Element element) {
            int place = placeOf(element);
            return place < 0 ? Region.ELSEWHERE : given.body.region(place);
        }

        private int placeOf(Element element) {
            for (Element at = element; at != null; at = at.parent()) {
                Integer place = places.get(at);
                if (place != null) {
                    return place;
                }
            }
            return -1;
        }

        /** The date lines that a reader sees. */
        void lines() {
            List<PageBlock> all = given.body.all();
            for (int i = 0; i < all.size() && placed.size() <= MOST_PLACES; i++) {
                PageBlock block = all.get(i);
                Region region = given.body.region(i);
                boolean rim =
                        region != Region.BODY || given.body.isAtRim(i, RIM) && block.kind() == Block.Kind.PARAGRAPH;
                boolean long_ = block.text().length() > LONGEST_LINE;
                if (!couldHoldDay(block.text())
                        || long_ && !rim
                        || region == Region.ELSEWHERE && block.text().length() > 2 * LONGEST_LINE
                        || isBesideOther(block.holder(), region) && !isOnTitle(block.text())) {
                    continue;
                }
                DateLine line = long_
                        ? null
                        : dateLines.read(block.text(), given.language).orElse(null);
                if (line == null && days.first(head(block), given.language).isEmpty()
                        || given.titles.contains(PageReader.key(block.text()))) {
                    continue;
                }
                boolean named = isNamed(block.holder());
                if (line != null) {
                    Label before = i == 0
                            ? Label.NONE
                            : dateLines.labelAlone(all.get(i - 1).text());
                    line(line, before, block, region, named, rim);
                } else if (rim || region == Region.ELSEWHERE) {
                    sentence(block, region, named);
                }
            }
        }

        private void line(DateLine line, Label before, PageBlock block, Region region, boolean named, boolean rim) {
            for (DateLine.Labelled labelled : line.days()) {
                Label label = labelled.label() == Label.NONE ? before : labelled.label();
                boolean loose = region == Region.BODY && Trim.size(line.rest()) > MOST_WORDS;
                if (label == Label.OTHER || label == Label.NONE && (!rim || loose)) {
                    continue;
                }
                boolean published = label == Label.PUBLISHED;
                int rank = 10 * region.ordinal() + (published ? 0 : named ? 2 : 3);
                place(
                        read(labelled.day(), false),
                        sort(region, published),
                        From.TEXT,
                        rule(block),
                        label == Label.MODIFIED,
                        rank);
            }
        }

        /** A sentence about the day, such as blogs write: "This entry was posted on ... by ...". */
        private void sentence(PageBlock block, Region region, boolean named) {
            boolean whole = block.text().length() <= 2 * LONGEST_LINE;
            String text = head(block);
            FoundDay day = days.first(text, given.language).orElse(null);
            if (day == null) {
                return;
            }
            boolean opening = region != Region.ELSEWHERE && isInBrackets(text, day);
            boolean posted = opening || whole && dateLines.isPosted(text);
            boolean told = posted || whole && (region == Region.HEAD || region == Region.NEAR);
            if (!told || region == Region.ELSEWHERE && !isOnTitle(text)) {
                return;
            }
            Sort sort = region == Region.HEAD ? Sort.NEAR : posted ? Sort.BODY : Sort.ELSEWHERE;
            int rank = 10 * region.ordinal() + (posted ? 4 : named ? 5 : 7);
            place(read(day, false), sort, From.TEXT, rule(block), false, rank);
        }

        private static String head(PageBlock block) {
            String text = block.text();
            return text.length() <= 2 * LONGEST_LINE ? text : text.substring(0, LONGEST_LINE);
        }

        /** Whether a sentence begins with the title, as in "TITLE was posted on ...". */
        private boolean isOnTitle(String text) {
            String key = PageReader.key(text);
            return given.titles.stream().anyMatch(title -> title.length() >= 10 && key.startsWith(title));
        }

        /** {@code Town, (12.11.2021). The ...}: as agencies and offices open their reports. */
        private static boolean isInBrackets(String text, FoundDay day) {
            int start = day.span().start();
            int end = day.span().end();
            return start > 0
                    && start <= OPENING
                    && text.charAt(start - 1) == '('
                    && end < text.length()
                    && text.charAt(end) == ')';
        }

        private static String rule(PageBlock block) {
            String text = block.text();
            return "date line \"" + (text.length() > 120 ? text.substring(0, 119) + "\u2026" : text) + "\"";
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
            // a masthead may hold title and day; behind the text nothing of the rim is the report's
            boolean beforeTitle = region == Region.NEAR && placeOf(element) < given.body.first();
            // beside the title the place says more than the names around it
            int reach = region == Region.HEAD ? 0 : beforeTitle ? 3 : region == Region.NEAR ? 5 : 16;
            Element at = element;
            boolean other = false;
            for (int n = 0; n < reach && at != null; n++) {
                boolean around = aroundTitle.contains(at);
                if (around && !other) {
                    return false;
                }
                if (around && n == 1 && names.says(element, Cue.DATE)) {
                    // "teaser-meta" directly beside the title is that of the report
                    return at.normalName().equals("body");
                }
                String name = at.normalName();
                boolean rim = name.equals("nav") || name.equals("footer") || names.says(at, Cue.RIM);
                other |= names.says(at, Cue.OTHER) || rim && !beforeTitle;
                at = at.parent();
            }
            return other;
        }
    }

    /** Whether the time that follows a day is universal time: {@code T22:04:00Z}, {@code 22:04 +00:00}, {@code 22:04 GMT}. */
    private static boolean isUniversal(String text, int from) {
        String rest = text.substring(from).strip().toUpperCase(Locale.ROOT);
        return rest.length() > 4
                && rest.indexOf(':') > 0
                && (rest.endsWith("Z")
                        || rest.endsWith("+00:00")
                        || rest.endsWith("+0000")
                        || rest.endsWith("GMT")
                        || rest.endsWith("UTC"));
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
        int end = query < 0 ? address.length() : query;
        String text = address.substring(inner > 0 && inner < end ? inner : from, end);
        return days.find(text).stream()
                .filter(found -> found.grain() == FoundDay.Grain.DAY && found.other() == null)
                .filter(found -> isWholePart(text, found))
                .filter(found -> isWritten(found, text))
                .map(FoundDay::day)
                .filter(day -> day.getYear() >= FIRST_YEAR)
                .findFirst();
    }

    /** Year first, or a whole part of the path in the reverse order: {@code /news/29-10-2021}. */
    private static boolean isWritten(FoundDay found, String text) {
        String year = String.valueOf(found.day().getYear());
        String written = found.span().in(text);
        return written.startsWith(year)
                || written.endsWith(year)
                        && written.length() >= 8
                        && text.charAt(Math.max(0, found.span().start() - 1)) == '/'
                        && (found.span().end() == text.length()
                                || text.charAt(found.span().end()) == '/');
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

    /** A day with its year has five digits at least. */
    private static boolean couldHoldDay(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 5; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 5;
    }
}
