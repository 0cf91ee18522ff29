package org.whence.reading.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.whence.reading.Reader;
import org.whence.report.Issue;

/**
 * Reads a feed or a sitemap. Forgiving, for a fifth of all feeds is no well-formed XML: elements left open, bare ampersands,
 * HTML's entities, text before the declaration. Nothing that a document declares is expanded or fetched: its entities stay as
 * they are written. Callable from any thread.
 */
public final class FeedReader {

    /** Items after these are not read; news feeds have 10 to 1,000, a news sitemap has 1,000 at most. */
    public static final int MOST_ITEMS = 5_000;

    /** Sitemaps named by an index after these are not read. */
    public static final int MOST_FURTHER = 500;

    /** Titles, names and addresses are cut there. In UTF-16 code units. */
    private static final int LONGEST_LINE = 2_000;

    /** The text of one item is cut there. In UTF-16 code units: a report of 200 pages. */
    private static final int LONGEST_ITEM = 1_000_000;

    /** Issues of one kind that are told one by one. */
    private static final int MOST_ISSUES = 20;

    /** The root element begins within so many characters. */
    private static final int HEAD = 16_384;

    /** The end of the root element stands in so many last characters; statistics of servers follow. */
    private static final int TAIL = 4_096;

    /** A feed that asks for a longer pause is asked again after this one all the same. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    /** The prefix that this code uses for a namespace, whatever the document calls it. */
    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://purl.org/dc/elements/1.1/", "dc:",
            "http://purl.org/dc/terms/", "dcterms:",
            "http://www.w3.org/2005/atom", "",
            "http://www.google.com/schemas/sitemap-news/0.9", "news:",
            "http://www.sitemaps.org/schemas/sitemap/0.9", "",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:");

    private FeedReader() {}

    /** Whether {@code bytes} begin like a feed or a sitemap. Looks at the first element alone. */
    public static boolean isFeed(byte[] bytes) {
        byte[] head = bytes.length > HEAD ? java.util.Arrays.copyOf(bytes, HEAD) : bytes;
        return switch (root(markup(head))) {
            case "rss", "rdf", "feed", "urlset", "sitemapindex" -> true;
            default -> false;
        };
    }

    /**
     * Reads a feed.
     *
     * @param name address or path of the feed: what relative addresses count from, and what issues name
     * @param today items that claim to be published more than a day after it are kept without a day
     */
    public static FeedResult read(byte[] bytes, String name, LocalDate today) {
        if (bytes.length > Reader.MOST_BYTES) {
            return new FeedResult.Rejected(new Issue(
                    "too-large",
                    name,
                    "has " + bytes.length + " bytes, the limit is " + Reader.MOST_BYTES,
                    "ask its publisher for a shorter feed"));
        }
        String text = Reader.text(bytes);
        if (!isFeed(bytes)) {
            return new FeedResult.Rejected(new Issue(
                    "not-a-feed",
                    name,
                    "is no RSS or Atom feed and no sitemap",
                    "give the address of a feed; pages are read with whence add"));
        }
        return new FeedResult.Accepted(new Reading(text, name, today).feed());
    }

    /** Names of elements are ASCII in every charset but those of two or four bytes, which have zeros; so none need be guessed. */
    private static String markup(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return Reader.text(head);
            }
        }
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    /** The name of the first element, without prefix, in lower case; empty if there is none early. */
    private static String root(String text) {
        int end = Math.min(text.length(), HEAD);
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < end) {
            char next = text.charAt(at + 1);
            if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at);
                at = at < 0 ? -1 : text.indexOf('<', at);
            } else if (next == '?' || next == '!') {
                at = text.indexOf('<', at + 1);
            } else {
                int to = at + 1;
                while (to < end && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == ':')) {
                    to++;
                }
                String name = text.substring(at + 1, to).toLowerCase(Locale.ROOT);
                return name.substring(name.indexOf(':') + 1);
            }
        }
        return "";
    }

    /** One feed being read. */
    private static final class Reading {
        private final String name;
        private final LocalDate today;
        private final Document document;
        private final Element root;
        private final Map<String, String> prefixes = new HashMap<>();
        private final List<Issue> issues = new ArrayList<>();
        private final Map<String, Integer> told = new HashMap<>();
        private final boolean isCutOff;

        Reading(String text, String name, LocalDate today) {
            this.name = name;
            this.today = today;
            this.document = Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(true));
            this.root = document.children().isEmpty()
                    ? document
                    : document.children().get(0);
            int end = Math.max(0, text.length() - TAIL);
            this.isCutOff = text.indexOf("</" + root.tagName(), end) < 0;
            for (var attribute : root.attributes()) {
                String key = attribute.getKey();
                String prefix = PREFIXES.get(attribute.getValue().strip().toLowerCase(Locale.ROOT));
                if (prefix != null && key.startsWith("xmlns:")) {
                    prefixes.put(key.substring("xmlns:".length()) + ":", prefix);
                }
            }
            if (text.contains("<!ENTITY")) {
                issue(
                        "feed-entities",
                        name,
                        "declares entities of its own, which are not expanded",
                        "nothing need be done");
            }
        }

        Feed feed() {
            String kind = local(root);
            if (kind.equals("urlset")) {
                return sitemap();
            }
            if (kind.equals("sitemapindex")) {
                return index();
            }
            boolean atom = kind.equals("feed");
            Element inside = atom ? null : first(root, "channel", null);
            Element channel = inside == null ? root : inside;
            String title = line(plain(first(channel, "title", null), atom));
            String language = atom ? root.attr("xml:lang") : words(channel, "language");
            if (language.isEmpty()) {
                language = words(channel, "dc:language");
            }
            language = tag(language);
            Map<String, FeedItem> items = new LinkedHashMap<>();
            List<Element> elements = new ArrayList<>(children(channel, atom ? "entry" : "item"));
            if (inside != null) {
                // RSS 0.9 and 1.0 have their items beside the channel
                elements.addAll(children(root, "item"));
            }
            // half a report is none
            int whole = isCutOff ? elements.size() - 1 : elements.size();
            for (Element element : elements.subList(0, Math.max(0, Math.min(whole, MOST_ITEMS)))) {
                FeedItem item = atom ? entry(element, title, language) : item(element, title, language);
                if (item != null) {
                    items.putIfAbsent(item.key(), item);
                }
            }
            bound(elements.size(), MOST_ITEMS, "items");
            if (isCutOff) {
                issue(
                        "damaged-feed",
                        name,
                        "ends before its last element does; its last item was left out",
                        "try again later");
            }
            if (elements.isEmpty()) {
                issue("empty-feed", name, "has no items", "look at it, if it should have some");
            }
            return new Feed(
                    atom ? Feed.Kind.ATOM : Feed.Kind.RSS,
                    title,
                    language,
                    List.copyOf(items.values()),
                    List.of(),
                    pause(channel),
                    issues);
        }

        private @Nullable FeedItem item(Element item, String feedTitle, String language) {
            String address = address(words(item, "link"));
            String guid = words(item, "guid");
            if (address == null
                    && !guid.isEmpty()
                    && !words(item, "guid", "isPermaLink").equals("false")) {
                address = address(guid);
            }
            if (address == null) {
                address = atomLink(item);
            }
            String encoded = raw(first(item, "content:encoded", null));
            String description = raw(first(item, "description", null));
            boolean whole = !encoded.isBlank();
            Element dated = first(item, "pubDate", first(item, "dc:date", first(item, "dcterms:issued", null)));
            Element changed = first(item, "dcterms:modified", first(item, "updated", null));
            List<String> authors = new ArrayList<>();
            for (Element author : children(item, "dc:creator")) {
                add(authors, line(plain(author, false)));
            }
            for (Element author : children(item, "author")) {
                add(authors, nameOf(line(plain(author, false))));
            }
            return made(
                    item,
                    guid.isEmpty() ? words(item, "rdf:about") : guid,
                    address,
                    line(plain(first(item, "title", null), false)),
                    dated,
                    changed,
                    outlet(line(plain(first(item, "source", null), false)), feedTitle),
                    authors,
                    language,
                    html(whole ? encoded : description),
                    whole);
        }

        private @Nullable FeedItem entry(Element entry, String feedTitle, String language) {
            Element content = first(entry, "content", null);
            Element summary = first(entry, "summary", null);
            String body = content == null ? "" : construct(content);
            boolean whole = !body.isBlank();
            Element source = first(entry, "source", null);
            List<String> authors = new ArrayList<>();
            for (Element author : children(entry, "author")) {
                add(authors, line(words(author, "name")));
            }
            Element changed = first(entry, "updated", null);
            Element dated = first(entry, "published", first(entry, "issued", null));
            String own = entry.attr("xml:lang");
            return made(
                    entry,
                    words(entry, "id"),
                    atomLink(entry),
                    line(plain(first(entry, "title", null), true)),
                    dated,
                    changed,
                    outlet(source == null ? "" : line(plain(first(source, "title", null), true)), feedTitle),
                    authors,
                    own.isEmpty() ? language : tag(own),
                    whole ? body : summary == null ? "" : construct(summary),
                    whole);
        }

        private @Nullable FeedItem made(
                Element element,
                String id,
                @Nullable String address,
                String title,
                @Nullable Element dated,
                @Nullable Element changed,
                @Nullable String outlet,
                List<String> authors,
                String language,
                String html,
                boolean whole) {
            if (html.isBlank() && title.isBlank() && address == null) {
                issue("empty-item", where(element), "holds neither title nor text nor address", "leave it out");
                return null;
            }
            LocalDate published = day(dated);
            LocalDate modified = day(changed);
            return new FeedItem(
                    key(line(id), address, title, html),
                    address,
                    title,
                    published,
                    published == null || dated == null ? "" : canonical(dated),
                    modified,
                    outlet,
                    authors,
                    language,
                    html,
                    whole);
        }

        private String key(String id, @Nullable String address, String title, String html) {
            int colon = id.indexOf(':');
            if (colon > 1 && id.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
                return id;
            }
            if (!id.isEmpty()) {
                return name + "#" + id;
            }
            if (address != null) {
                return address;
            }
            return name + "#"
                    + new FeedItem("", null, title, null, "", null, null, List.of(), "", html, false)
                            .fingerprint()
                            .substring(0, 16);
        }

        private Feed sitemap() {
            List<Element> urls = children(root, "url");
            Map<String, FeedItem> items = new LinkedHashMap<>();
            for (Element url : urls.subList(0, Math.min(urls.size(), MOST_ITEMS))) {
                String address = address(words(url, "loc"));
                if (address == null) {
                    issue("empty-item", where(url), "names no address", "leave it out");
                    continue;
                }
                Element news = first(url, "news:news", null);
                Element publication = news == null ? null : first(news, "news:publication", null);
                Element dated = news == null ? null : first(news, "news:publication_date", null);
                LocalDate published = day(dated);
                items.putIfAbsent(
                        address,
                        new FeedItem(
                                address,
                                address,
                                news == null ? "" : line(plain(first(news, "news:title", null), false)),
                                published,
                                published == null ? "" : "news:publication_date",
                                day(first(url, "lastmod", null)),
                                publication == null ? null : blankToNull(line(words(publication, "news:name"))),
                                List.of(),
                                publication == null ? "" : tag(words(publication, "news:language")),
                                "",
                                false));
            }
            bound(urls.size(), MOST_ITEMS, "addresses");
            return new Feed(Feed.Kind.SITEMAP, "", "", List.copyOf(items.values()), List.of(), null, issues);
        }

        private Feed index() {
            List<String> further = new ArrayList<>();
            List<Element> sitemaps = children(root, "sitemap");
            for (Element sitemap : sitemaps.subList(0, Math.min(sitemaps.size(), MOST_FURTHER))) {
                String address = address(words(sitemap, "loc"));
                if (address != null && !further.contains(address)) {
                    further.add(address);
                }
            }
            bound(sitemaps.size(), MOST_FURTHER, "sitemaps");
            return new Feed(Feed.Kind.SITEMAP_INDEX, "", "", List.of(), further, null, issues);
        }

        private @Nullable Duration pause(Element channel) {
            String minutes = words(channel, "ttl");
            if (minutes.isEmpty() || minutes.length() > 6 || !minutes.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            Duration asked = Duration.ofMinutes(Integer.parseInt(minutes));
            return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        }

        private @Nullable LocalDate day(@Nullable Element element) {
            if (element == null) {
                return null;
            }
            String said = element.wholeText().strip();
            FeedDates.Day day = FeedDates.read(said);
            String rule = canonical(element);
            if (day == null) {
                issue(
                        "feed-date",
                        where(element),
                        rule + " is \"" + shortened(said) + "\", expected "
                                + (rule.equals("pubDate")
                                        ? "RFC 822 such as \"Tue, 05 Mar 2024 10:00:00 GMT\""
                                        : "ISO 8601 such as \"2024-03-05T10:00:00Z\""),
                        "kept without it");
                return null;
            }
            if (day.value().isAfter(today.plusDays(1))) {
                issue(
                        "feed-date",
                        where(element),
                        rule + " is \"" + shortened(said) + "\", which lies ahead",
                        "kept without it");
                return null;
            }
            if (!day.weekdayFits()) {
                issue(
                        "feed-date",
                        where(element),
                        rule + " is \"" + shortened(said) + "\", but that day was a "
                                + day.value()
                                        .getDayOfWeek()
                                        .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH),
                        "kept with the day of the month");
            }
            return day.value();
        }

        /** An Atom text construct as HTML: escaped, as it is, or with the elements inside it. */
        private static String construct(Element element) {
            String type = element.attr("type").toLowerCase(Locale.ROOT);
            if (type.equals("xhtml") || type.endsWith("+xml") || type.endsWith("/xml")) {
                return cut(element.html(), LONGEST_ITEM);
            }
            if (type.isEmpty() || type.equals("text") || type.equals("text/plain")) {
                return cut(
                        element.children().isEmpty() ? Entities.escape(element.wholeText()) : element.html(),
                        LONGEST_ITEM);
            }
            return type.equals("html") || type.startsWith("text/") ? raw(element) : "";
        }

        /** What an RSS element holds, entities and CDATA resolved; elements that somebody forgot to escape, as they are. */
        private static String raw(@Nullable Element element) {
            if (element == null) {
                return "";
            }
            return cut(element.children().isEmpty() ? element.wholeText() : element.html(), LONGEST_ITEM);
        }

        /** {@code text} as HTML: escaped unless it has a tag or an entity. */
        private static String html(String text) {
            boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0 && text.indexOf(';') >= 0;
            return marked ? text : Entities.escape(text);
        }

        /** A title or name without mark-up. Atom's is literal unless its type says otherwise. */
        private static String plain(@Nullable Element element, boolean atom) {
            if (element == null) {
                return "";
            }
            String type = element.attr("type").toLowerCase(Locale.ROOT);
            if (!element.children().isEmpty()) {
                return element.text();
            }
            String text = cut(element.wholeText(), LONGEST_LINE * 2);
            boolean literal = atom && !type.equals("html") && !type.equals("text/html");
            return literal || text.indexOf('<') < 0 && text.indexOf('&') < 0
                    ? text
                    : Jsoup.parseBodyFragment(text).text();
        }

        private static @Nullable String outlet(String own, String feedTitle) {
            return blankToNull(own.isEmpty() ? feedTitle : own);
        }

        private static @Nullable String blankToNull(String text) {
            return text.isBlank() ? null : text;
        }

        /** RSS has addresses of mail with the name in brackets: {@code desk@x.example (Ada Lorn)}. */
        private static String nameOf(String author) {
            int open = author.indexOf('(');
            int close = author.lastIndexOf(')');
            if (author.indexOf('@') < 0) {
                return author;
            }
            return open >= 0 && close > open ? author.substring(open + 1, close).strip() : "";
        }

        private @Nullable String atomLink(Element element) {
            for (Element link : children(element, "link")) {
                String rel = link.attr("rel");
                if (rel.isEmpty() || rel.equals("alternate")) {
                    String address = address(link.attr("href"));
                    if (address != null) {
                        return address;
                    }
                }
            }
            return null;
        }

        /** The http or https address that {@code text} is, counted from the feed's own; null if it is none. */
        private @Nullable String address(String text) {
            String given = text.strip();
            if (given.isEmpty() || given.length() > LONGEST_LINE) {
                return null;
            }
            try {
                URI uri = new URI(given.replace(" ", "%20"));
                if (!uri.isAbsolute()) {
                    uri = new URI(name).resolve(uri);
                }
                String scheme = uri.getScheme();
                boolean web = scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
                return web && uri.getHost() != null ? uri.toString() : null;
            } catch (java.net.URISyntaxException | IllegalArgumentException e) {
                return null;
            }
        }

        private static void add(List<String> authors, String author) {
            if (!author.isBlank() && authors.size() < 20 && !authors.contains(author)) {
                authors.add(author);
            }
        }

        private static String tag(String language) {
            String tag = language.strip();
            boolean good = tag.length() >= 2
                    && tag.length() <= 35
                    && tag.chars().allMatch(c -> c == '-' || c == '_' || c < 0x80 && Character.isLetterOrDigit(c));
            return good ? tag.replace('_', '-') : "";
        }

        private String words(Element parent, String child) {
            Element element = first(parent, child, null);
            return element == null ? "" : line(element.wholeText());
        }

        private String words(Element parent, String child, String attribute) {
            Element element = first(parent, child, null);
            return element == null ? "" : element.attr(attribute);
        }

        private @Nullable Element first(Element parent, String child, @Nullable Element otherwise) {
            for (Element element : parent.children()) {
                if (canonical(element).equals(child)) {
                    return element;
                }
            }
            return otherwise;
        }

        private List<Element> children(Element parent, String child) {
            return parent.children().stream()
                    .filter(element -> canonical(element).equals(child))
                    .toList();
        }

        /** The element's name with the prefix that this code uses. */
        private String canonical(Element element) {
            String tag = element.tagName();
            int colon = tag.indexOf(':');
            if (colon < 0) {
                return tag;
            }
            String prefix = tag.substring(0, colon + 1);
            return prefixes.getOrDefault(prefix, prefix) + tag.substring(colon + 1);
        }

        private static String local(Element element) {
            String tag = element.tagName();
            return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        }

        private String where(Element element) {
            return name + " line " + element.sourceRange().start().lineNumber();
        }

        private void bound(int found, int most, String what) {
            if (found > most) {
                issue(
                        "too-many",
                        name,
                        "has " + found + " " + what + "; the first " + most + " were read",
                        "ask its publisher for a shorter one");
            }
        }

        private void issue(String code, String where, String what, String mend) {
            int so = told.merge(code, 1, Integer::sum);
            if (so <= MOST_ISSUES) {
                issues.add(new Issue(code, where, what, mend));
            }
        }

        private static String shortened(String said) {
            String one = line(said);
            return one.length() > 60 ? cut(one, 60) + "…" : one;
        }

        /** One line, blanks and controls folded. */
        private static String line(String text) {
            StringBuilder line = new StringBuilder();
            boolean blank = false;
            for (int i = 0; i < text.length() && line.length() < LONGEST_LINE; i++) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0' || c == '\ufeff') {
                    blank = line.length() > 0;
                } else {
                    if (blank) {
                        line.append(' ');
                        blank = false;
                    }
                    line.append(c);
                }
            }
            return cut(line.toString(), LONGEST_LINE);
        }

        private static String cut(String text, int most) {
            if (text.length() <= most) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
            return text.substring(0, end);
        }
    }
}
