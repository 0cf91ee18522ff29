package org.whence.reading.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.whence.reading.day.Days;
import org.whence.reading.draft.Anchor;
import org.whence.reading.draft.Draft;
import org.whence.reading.furniture.Byline;
import org.whence.reading.furniture.Bylines;
import org.whence.reading.furniture.DateLines;
import org.whence.reading.furniture.Datelines;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.furniture.Imprints;
import org.whence.reading.furniture.Opening;
import org.whence.reading.page.PageDates.Dated;
import org.whence.reading.page.Witnesses.Sort;
import org.whence.report.Block;
import org.whence.report.Issue;
import org.whence.report.PublicationDate.From;
import org.whence.text.Alignment;
import org.whence.text.Folding;

/**
 * Reads a report from an HTML page: its body from the tree of elements, the rest from what the page says about itself in
 * JSON-LD, microdata, meta elements and its visible lines. Callable from any thread.
 */
public final class PageReader {

    /** Marks between a title and the outlet, in the title element. */
    private static final String[] MARKS = {
        " | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00bb ", " \u00ab ", " \u2022 ", " / ", " : ", ": "
    };

    /** The dateline stands before one of so many first paragraphs. */
    private static final int OPENING = 3;

    /** A title that stands in no heading is sought among so many first blocks. */
    private static final int FIRST_BLOCKS = 400;

    /** A shorter text is no report, nor sums one up. In UTF-16 code units. */
    private static final int SHORTEST_TEXT = 40;

    /** In UTF-16 code units. */
    private static final int LONGEST_BYLINE = 100;

    /** Longer blocks between title and text are the text's. In UTF-16 code units. */
    private static final int LONGEST_HEAD = 300;

    /** Longer titles are cut by nobody, but no titles. In UTF-16 code units. */
    private static final int LONGEST_TITLE = 400;

    /** Days that two places may differ by without disagreeing: time zones. */
    private static final long TOLERATED_DAYS = 1;

    /** The page names its owner in one of so many last blocks. */
    private static final int LAST_BLOCKS = 15;

    /** In UTF-16 code units. */
    private static final int LONGEST_IMPRINT = 300;

    private final Days days;
    private final Furniture furniture;
    private final Imprints imprints;
    private final Names names;
    private final Datelines datelines;
    private final Meta meta = Meta.load();
    private final BodyFinder bodies;
    private final PageDates dates;
    private final Trim trim;
    private final Bylines bylines;

    public PageReader(Days days, Furniture furniture, Datelines datelines) {
        this.days = days;
        this.datelines = datelines;
        DateLines dateLines = new DateLines(days, furniture);
        this.furniture = furniture;
        this.imprints = new Imprints(furniture);
        this.names = Names.load();
        this.bylines = new Bylines(furniture);
        this.bodies = new BodyFinder(names);
        this.dates = new PageDates(days, dateLines, names, meta);
        this.trim = new Trim(furniture, dateLines, bylines, datelines);
    }

    /**
     * The report in {@code html}; empty if the page has no paragraph.
     *
     * @param name path or address of the page, as given
     * @param latest the page cannot have been published after this day, on which it was fetched; null if that is not known
     */
    public Draft read(String html, String name, @Nullable LocalDate latest) {
        Document page = Jsoup.parse(html);
        Landmarks landmarks = Landmarks.of(page);
        Linked linked = Linked.of(landmarks);
        List<Meta.Entry> entries = Meta.entries(landmarks);
        String address = address(landmarks, entries, name);
        String language = language(page, entries);
        List<PageBlock> all = Blocks.of(page.body(), element -> false);
        if (all.isEmpty()) {
            // the whole page is for readers without scripts
            page.body().getElementsByTag("noscript").tagName("div");
            all = Blocks.of(page.body(), element -> false);
        }
        Titles titles = titles(page, landmarks, linked, entries, all);

        Set<String> keys = titles.keys();
        Origins origins = Origins.of(landmarks.words, html);
        Draft draft = new Draft();
        if (!titles.title.isEmpty()) {
            draft.add(Block.Kind.TITLE, titles.title, originOfTitle(titles.title, all, origins));
        }
        Body found = bodies.find(page, landmarks, all, keys);
        Trim.Trimmed body = trim.trim(withLeads(found), keys, language);
        int opener = opener(body.blocks());
        Opening dated = null;
        for (int i = 0; i < body.blocks().size(); i++) {
            PageBlock block = body.blocks().get(i);
            if (i == opener) {
                dated = opening(block).orElseThrow();
                int note = draft.addOpened(dated, block.text(), origins.of(block));
                agency(dated, note, draft, titles.outlet, linked, entries);
            } else {
                int part = draft.add(block.kind(), block.text(), origins.of(block));
                if (block.kind() == Block.Kind.NOTE) {
                    filed(block.text(), part, draft);
                }
            }
        }
        outlet(landmarks, linked, entries, titles, found, body.bylines(), address, draft);
        authors(landmarks, linked, entries, signed(found, body.bylines()), draft);
        PageDates.Given given = new PageDates.Given(landmarks, found, linked, entries, keys, address, language, latest);
        PageDates.Found days = dates.find(given);
        dates(days, dated, draft);
        if (draft.isEmpty()) {
            withoutText(linked, entries, !days.published().isEmpty(), name, origins, draft);
        }
        return draft;
    }

    /**
     * A page that scripts fill with its text, after it was fetched: the text is that which it gives to machines, else only
     * what sums it up, if it says when it was published.
     */
    private void withoutText(
            Linked linked, List<Meta.Entry> entries, boolean dated, String name, Origins origins, Draft draft) {
        for (String body : linked.ofReports("articleBody")) {
            if (draft.isEmpty() && body.length() >= SHORTEST_TEXT) {
                body.lines()
                        .map(PageReader::clean)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> draft.add(Block.Kind.PARAGRAPH, line, origins.anywhere(line)));
            }
        }
        if (!draft.isEmpty() || !dated) {
            return;
        }
        for (Meta.Entry entry : meta.about(Meta.What.DESCRIPTION, entries)) {
            if (draft.isEmpty() && entry.content().length() >= SHORTEST_TEXT) {
                String summary = clean(entry.content());
                draft.add(Block.Kind.LEAD, summary, origins.anywhere(summary));
                draft.issue(new Issue(
                        "no-text",
                        name,
                        "the page holds no text, only what sums it up",
                        "save it with the browser after it has been shown"));
            }
        }
    }

    /** The language that the page declares, as a BCP 47 tag; {@link Days#UNKNOWN} if it declares none. */
    private static String language(Document page, List<Meta.Entry> entries) {
        String declared = page.children().attr("lang").strip();
        for (Meta.Entry entry : entries) {
            if (declared.isEmpty()
                    && (entry.name().equals("og:locale") || entry.name().equals("content-language"))) {
                declared = entry.content();
            }
        }
        return declared.isEmpty() ? Days.UNKNOWN : declared;
    }

    /** Leads that the body does not repeat, and the body. */
    private static List<PageBlock> withLeads(Body body) {
        if (body.leads().isEmpty()) {
            return body.blocks();
        }
        Set<String> keys = new LinkedHashSet<>();
        body.blocks().forEach(block -> keys.add(key(block.text())));
        List<PageBlock> blocks = new ArrayList<>();
        body.leads().stream().filter(lead -> keys.add(key(lead.text()))).forEach(blocks::add);
        blocks.addAll(body.blocks());
        return blocks;
    }

    /** The title's place in a heading, else in the title element or wherever it stands first. */
    private static Alignment originOfTitle(String title, List<PageBlock> blocks, Origins origins) {
        return blocks.stream()
                .filter(block ->
                        block.kind() == Block.Kind.HEADING && block.text().equals(title))
                .findFirst()
                .or(() -> blocks.stream()
                        .filter(block -> block.text().equals(title))
                        .findFirst())
                .map(origins::of)
                .orElseGet(() -> origins.anywhere(title));
    }

    /** The place in a line of its own, or before the day. */
    private void filed(String line, int part, Draft draft) {
        datelines.readAlone(line).ifPresent(opening -> {
            if (opening.place() != null && opening.placeAt() != null) {
                draft.dateline(opening.place(), new Anchor(part, opening.placeAt()));
            }
        });
        days.first(line, "")
                .flatMap(day -> datelines.beforeDay(line, day.span().start()))
                .ifPresent(span -> draft.dateline(span.in(line), new Anchor(part, span)));
    }

    /** The paragraph with the dateline: one of the first few; -1 if none has one. */
    private int opener(List<PageBlock> blocks) {
        int paragraphs = 0;
        for (int i = 0; i < blocks.size() && paragraphs < OPENING; i++) {
            if (blocks.get(i).kind() == Block.Kind.PARAGRAPH) {
                paragraphs++;
                Opening opening = opening(blocks.get(i)).orElse(null);
                if (opening != null && (paragraphs == 1 || opening.agency() != null || opening.day() != null)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Optional<Opening> opening(PageBlock block) {
        return datelines.read(block.text()).or(() -> datelines.readAlone(block.text()));
    }

    /** The address that the page gives for itself, else the name it came under if that is one. */
    private static String address(Landmarks page, List<Meta.Entry> entries, String name) {
        for (Element link : page.links) {
            if (link.attr("rel").equalsIgnoreCase("canonical")
                    && link.attr("href").startsWith("http")) {
                return link.attr("href");
            }
        }
        for (Meta.Entry entry : entries) {
            if (entry.name().equals("og:url") && entry.content().startsWith("http")) {
                return entry.content();
            }
        }
        return name.startsWith("http://") || name.startsWith("https://") ? name : "";
    }

    /**
     * What a page gives as its title.
     *
     * @param outlet what stands behind the title in the title element; null if nothing does
     */
    private record Titles(
            String title, Set<String> all, @Nullable String outlet) {
        Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>();
            all.forEach(one -> keys.add(key(one)));
            return keys;
        }
    }

    /** A title without what its spellings on one page differ in: case, marks, blanks. */
    static String key(String title) {
        StringBuilder key = new StringBuilder();
        Folding.fold(title).codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    private Titles titles(
            Document page, Landmarks landmarks, Linked linked, List<Meta.Entry> entries, List<PageBlock> blocks) {
        Set<String> given = new LinkedHashSet<>();
        linked.ofReports("headline").stream().limit(1).forEach(given::add);
        meta.about(Meta.What.TITLE, entries).forEach(entry -> given.add(entry.content()));
        String element = clean(page.title());
        List<String> headings = new ArrayList<>();
        for (Element heading : landmarks.headings) {
            String text = clean(heading.text());
            if (!text.isEmpty() && text.length() <= LONGEST_TITLE && headings.size() < 20) {
                headings.add(text);
            }
        }
        Set<String> all = new LinkedHashSet<>();
        given.stream()
                .map(PageReader::clean)
                .filter(t -> !t.isEmpty() && t.length() <= LONGEST_TITLE)
                .forEach(all::add);
        headings.removeIf(heading -> isSite(heading, element, blocks));
        // the heading that the other titles begin with is the title without the outlet
        String title = null;
        for (String heading : headings) {
            String folded = Folding.fold(heading);
            boolean confirmed = Folding.fold(element).startsWith(folded)
                    || all.stream().anyMatch(one -> Folding.fold(one).startsWith(folded));
            if (confirmed && Trim.size(heading) >= 2) {
                title = heading;
                break;
            }
        }
        if (title == null) {
            Titles shown = shown(element, blocks);
            if (shown != null) {
                all.addAll(shown.all);
                return new Titles(shown.title, all, shown.outlet);
            }
            title = all.stream().findFirst().orElse(headings.size() == 1 ? headings.get(0) : element);
        }
        String outlet = suffix(element, title);
        outlet = outlet == null ? prefix(element, title) : outlet;
        for (String one : all) {
            outlet = outlet == null ? suffix(one, title) : outlet;
        }
        if (outlet == null && title.equals(element)) {
            int bar = title.lastIndexOf(" | ");
            if (bar > 0) {
                outlet = title.substring(bar + 3);
                title = title.substring(0, bar).strip();
            }
        } else if (outlet == null) {
            // the title that the page gives may itself carry the outlet that the page names
            for (Meta.Entry entry : meta.about(Meta.What.OUTLET, entries)) {
                for (String mark : MARKS) {
                    if (title.endsWith(mark + entry.content())) {
                        title = title.substring(
                                0,
                                title.length() - mark.length() - entry.content().length());
                    }
                }
            }
        }
        all.add(title);
        all.add(element);
        return new Titles(title.strip(), all, outlet);
    }

    /**
     * The two sides of a mark in the title element of which the page shows one as a block: that is the title, the other one
     * the outlet. The longer one if the page shows both; null if it shows none.
     */
    private static @Nullable Titles shown(String element, List<PageBlock> blocks) {
        Set<String> keys = new LinkedHashSet<>();
        blocks.stream()
                .limit(FIRST_BLOCKS)
                .filter(block -> block.text().length() <= LONGEST_TITLE)
                .forEach(block -> keys.add(key(block.text())));
        String title = null;
        String outlet = null;
        for (String mark : MARKS) {
            for (int at = element.indexOf(mark); at >= 0; at = element.indexOf(mark, at + 1)) {
                String before = element.substring(0, at).strip();
                String after = element.substring(at + mark.length()).strip();
                for (String[] sides : new String[][] {{before, after}, {after, before}}) {
                    if (Trim.size(sides[0]) >= 3
                            && Trim.size(sides[1]) <= 6
                            && keys.contains(key(sides[0]))
                            && (title == null || sides[0].length() > title.length())) {
                        title = sides[0];
                        outlet = sides[1];
                    }
                }
            }
        }
        return title == null || outlet == null ? null : new Titles(title, Set.of(title, element), outlet);
    }

    /** Whether {@code heading} names the site: the title element goes on behind it with the text of another heading. */
    private static boolean isSite(String heading, String element, List<PageBlock> blocks) {
        if (element.length() <= heading.length() || !Folding.fold(element).startsWith(Folding.fold(heading))) {
            return false;
        }
        String behind = element.substring(heading.length());
        String rest = key(behind);
        return Trim.size(behind) > Trim.size(heading)
                && blocks.stream()
                        .anyMatch(block -> block.kind() == Block.Kind.HEADING
                                && block.text().length() < LONGEST_TITLE
                                && key(block.text()).equals(rest));
    }

    /** What stands behind {@code title} and a mark in {@code whole}; null if nothing does. */
    private static @Nullable String suffix(String whole, String title) {
        if (title.isEmpty()
                || whole.length() <= title.length()
                || !Folding.fold(whole).startsWith(Folding.fold(title))) {
            return null;
        }
        for (String mark : MARKS) {
            int at = whole.lastIndexOf(mark);
            if (at >= title.length() - 1 && at > 0) {
                String rest = whole.substring(at + mark.length()).strip();
                return rest.isEmpty() || Trim.size(rest) > 6 ? null : rest;
            }
        }
        return null;
    }

    /** What stands before a mark and {@code title} in {@code whole}; null if nothing does. */
    private static @Nullable String prefix(String whole, String title) {
        String folded = Folding.fold(whole);
        if (title.isEmpty() || whole.length() <= title.length() || !folded.endsWith(Folding.fold(title))) {
            return null;
        }
        for (String mark : MARKS) {
            int at = whole.indexOf(mark);
            if (at > 0 && key(whole.substring(at + mark.length())).equals(key(title))) {
                String rest = whole.substring(0, at).strip();
                return Trim.size(rest) > 6 ? null : rest;
            }
        }
        return null;
    }

    private static String clean(String text) {
        return text.replace('\u00a0', ' ').replace('\n', ' ').strip();
    }

    private void agency(
            Opening opening,
            int note,
            Draft draft,
            @Nullable String behindTitle,
            Linked linked,
            List<Meta.Entry> entries) {
        if (opening.agency() != null
                && behindTitle == null
                && opening.agencyAt() != null
                && linked.names("publisher").isEmpty()
                && meta.about(Meta.What.OUTLET, entries).isEmpty()) {
            draft.outlet(opening.agency(), new Anchor(note, opening.agencyAt()));
        }
    }

    private void outlet(
            Landmarks page,
            Linked linked,
            List<Meta.Entry> entries,
            Titles titles,
            Body body,
            List<Byline> signed,
            String address,
            Draft draft) {
        linked.originals().forEach(draft::original);
        meta.about(Meta.What.OUTLET, entries).stream()
                .filter(entry -> entry.name().equals("og:site_name"))
                .findFirst()
                .ifPresent(entry -> named(entry.content(), draft));
        linked.names("publisher").stream().findFirst().ifPresent(name -> named(name, draft));
        for (Element publisher : page.items("publisher")) {
            publisher.getElementsByAttributeValue("itemprop", "name").stream()
                    .map(name -> name.hasAttr("content") ? name.attr("content") : name.text())
                    .findFirst()
                    .ifPresent(name -> named(name, draft));
        }
        linked.site().ifPresent(name -> named(name, draft));
        meta.about(Meta.What.OUTLET, entries).forEach(entry -> named(entry.content(), draft));
        if (titles.outlet != null) {
            named(titles.outlet, draft);
        }
        for (Byline byline : signed) {
            if (byline.outlet() != null) {
                named(byline.outlet(), draft);
            }
        }
        for (Meta.Entry entry : meta.about(Meta.What.AUTHOR, entries)) {
            // a desk that signs
            bylines.read(clean(entry.content())).map(Byline::outlet).ifPresent(name -> named(name, draft));
        }
        rim(body, address, draft);
        host(address).ifPresent(host -> named(host, draft));
    }

    /** What the last lines of the page say about its owner, and about who published the report first. */
    private void rim(Body body, String address, Draft draft) {
        List<PageBlock> all = body.all();
        int from = Math.max(0, Math.max(all.size() - LAST_BLOCKS, body.first()));
        for (int i = all.size() - 1; i >= from; i--) {
            String line = all.get(i).text();
            if (line.length() <= LONGEST_IMPRINT) {
                imprints.outlet(line)
                        .filter(name -> imprints.isNamed(name) || isOf(address, name))
                        .ifPresent(name -> named(name, draft));
            }
        }
        int end = Math.min(all.size(), body.last() + 1 + LAST_BLOCKS);
        for (int i = Math.max(0, Math.max(body.first(), end - 2 * LAST_BLOCKS)); i < end; i++) {
            if (all.get(i).text().length() <= LONGEST_IMPRINT) {
                furniture.signature(all.get(i).text()).ifPresent(draft::original);
            }
        }
    }

    /** Whether the host of {@code address} has the letters of {@code name}, or a part of them. */
    private static boolean isOf(String address, String name) {
        String host = host(address).orElse("");
        String label = key(host.substring(0, Math.max(0, host.lastIndexOf('.'))));
        String key = key(name);
        return label.length() >= 3 && key.length() >= 3 && (label.contains(key) || key.contains(label));
    }

    private static void named(String name, Draft draft) {
        String outlet = clean(name);
        if (!outlet.isEmpty() && outlet.length() <= 100 && !outlet.startsWith("http")) {
            draft.outlet(outlet, null);
        }
    }

    private static Optional<String> host(String address) {
        try {
            String host = new URI(address).getHost();
            if (host == null) {
                return Optional.empty();
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return Optional.of(lower.startsWith("www.") ? lower.substring(4) : lower);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The bylines of the body and those between title and body. */
    private List<Byline> signed(Body body, List<Byline> inBody) {
        List<Byline> signed = new ArrayList<>(inBody);
        Names.OfPage of = names.ofPage();
        for (int i = 0; i < body.all().size(); i++) {
            if (body.region(i) != Body.Region.HEAD) {
                continue;
            }
            PageBlock block = body.all().get(i);
            bylines.readWithin(block.text()).ifPresent(signed::add);
            if (block.text().length() > LONGEST_HEAD) {
                continue;
            }
            person(block.holder(), of).ifPresent(signed::add);
            for (Element element : block.holder().children()) {
                if (element.childrenSize() <= 2 && element.text().length() < LONGEST_BYLINE) {
                    bylines.readWithin(element.text())
                            .or(() -> person(element, of))
                            .ifPresent(signed::add);
                }
            }
        }
        return signed;
    }

    /** The name in an element, or in a link, whose own name says that it holds an author's. */
    private Optional<Byline> person(Element element, Names.OfPage of) {
        boolean named = of.says(element, Names.Cue.AUTHOR)
                || element.normalName().equals("a")
                        && names.cuesOf(element.attr("href").replace('/', ' ')).contains(Names.Cue.AUTHOR);
        String text = named ? clean(element.text()) : "";
        return named ? bylines.readNamed(text) : Optional.empty();
    }

    private void authors(Landmarks page, Linked linked, List<Meta.Entry> entries, List<Byline> signed, Draft draft) {
        List<String> names = new ArrayList<>(linked.names("author"));
        if (names.isEmpty()) {
            meta.about(Meta.What.AUTHOR, entries).forEach(entry -> names.add(entry.content()));
        }
        if (names.isEmpty()) {
            for (Element element : page.credits) {
                names.add(element.text());
            }
        }
        for (String name : names) {
            String author = clean(name);
            Byline byline = bylines.read(author).orElse(null);
            if (byline != null && (!byline.authors().isEmpty() || byline.outlet() != null)) {
                byline.authors().forEach(draft::author);
            } else if (author.chars().filter(Character::isDigit).count() < 3
                    && !author.startsWith("http")
                    && !author.startsWith("@")
                    && Trim.size(author) <= 8) {
                draft.author(author);
            }
        }
        if (!draft.hasAuthor()) {
            signed.forEach(byline -> byline.authors().forEach(draft::author));
        }
    }

    /** The best of the days found; the one in the dateline before any that merely stands somewhere in the page. */
    private static @Nullable Dated best(PageDates.Found found, @Nullable Opening opening) {
        Dated first = found.published().isEmpty() ? null : found.published().get(0);
        if (opening == null
                || opening.day() == null
                || first != null && first.sort().compareTo(Sort.LINE) < 0) {
            return first;
        }
        return new Dated(opening.day().day(), Sort.LABELLED, From.TEXT, "day in the dateline");
    }

    private static void dates(PageDates.Found found, @Nullable Opening opening, Draft draft) {
        found.modified().stream()
                .findFirst()
                .ifPresent(dated -> draft.modified(dated.day().toString(), dated.from(), dated.rule(), null));
        Dated best = best(found, opening);
        if (best == null) {
            return;
        }
        draft.published(best.day().toString(), best.from(), best.rule(), null);
        List<LocalDate> changes = found.modified().stream().map(Dated::day).toList();
        for (Dated other : found.published()) {
            long apart = Math.abs(other.day().toEpochDay() - best.day().toEpochDay());
            if (apart > TOLERATED_DAYS && other.sort().compareTo(Sort.VAGUE) <= 0 && !changes.contains(other.day())) {
                draft.issue(new Issue(
                        "dates-disagree",
                        other.rule(),
                        "says " + other.day() + ", but " + best.rule() + " says " + best.day(),
                        "give the right one with --published"));
                return;
            }
        }
    }
}
