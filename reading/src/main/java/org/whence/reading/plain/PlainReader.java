package org.whence.reading.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.reading.day.Days;
import org.whence.reading.day.FoundDay;
import org.whence.reading.draft.Anchor;
import org.whence.reading.draft.Draft;
import org.whence.reading.furniture.Byline;
import org.whence.reading.furniture.Bylines;
import org.whence.reading.furniture.DateLine;
import org.whence.reading.furniture.DateLine.Label;
import org.whence.reading.furniture.DateLines;
import org.whence.reading.furniture.Datelines;
import org.whence.reading.furniture.Furniture;
import org.whence.reading.furniture.GivenNames;
import org.whence.reading.furniture.Imprints;
import org.whence.reading.furniture.Kind;
import org.whence.reading.furniture.Opening;
import org.whence.reading.furniture.Tellings;
import org.whence.reading.furniture.Verdict;
import org.whence.report.Block;
import org.whence.report.Issue;
import org.whence.report.PublicationDate;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * Reads a report from plain text, mostly copied from a page: finds title, lead, byline, date line and dateline, and leaves
 * out what belongs to the page. Every sentence of the body is kept. Callable from any thread.
 */
public final class PlainReader {

    /** Longer first lines are paragraphs. In words. */
    private static final int LONGEST_TITLE = 35;

    /** So many lines after the title may be lead, byline and date line. */
    private static final int HEAD = 12;

    private static final int LONGEST_LEAD = 70;

    /** The dateline stands before one of so many first paragraphs. */
    private static final int OPENING = 3;

    /** A heading, a teaser. In words. */
    private static final int LONGEST_TEASER = 30;
    /** In words: the label before the title of another report, and the shortest such title. */
    private static final int LONGEST_LABEL = 4;

    private static final int SHORTEST_POINTER = 5;

    /** A step of the path to a page, and the name of an outlet behind a title. In words. */
    private static final int LONGEST_STEP = 3;

    private static final int LONGEST_NAME = 5;

    private static final int MOST_INITIALS = 5;

    private final Days days;
    private final Furniture furniture;
    private final DateLines dateLines;
    private final Bylines bylines;
    private final Imprints imprints;
    private final Tellings tellings;
    private final GivenNames given = GivenNames.load();
    private final Datelines datelines;

    public PlainReader(Days days, Furniture furniture, Datelines datelines) {
        this.days = days;
        this.furniture = furniture;
        this.dateLines = new DateLines(days, furniture);
        this.bylines = new Bylines(furniture);
        this.imprints = new Imprints(furniture);
        this.tellings = new Tellings(furniture);
        this.datelines = datelines;
    }

    /** The report in {@code source}, a decoded text; empty if no line of it is the report's own. */
    public Draft read(String source) {
        List<Line> lines = Lines.of(source);
        if (lines.isEmpty()) {
            return new Draft();
        }
        Masthead masthead = new Masthead(
                furniture, datelines, given, lines.stream().map(Line::text).toList());
        List<Item> items = new ArrayList<>();
        for (Line line : lines) {
            items.add(item(line, masthead));
        }
        boolean punctuated = isPunctuated(items);
        int body = head(items, punctuated, masthead);
        body(items, body, punctuated);
        tail(items, body, punctuated);
        return laidOut(items, masthead);
    }

    /** What a line is to the report. */
    private enum Role {
        TITLE,
        LEAD,
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        CAPTION,
        /** The report's, but not its own words. */
        NOTE,
        DROPPED
    }

    /** A line and what was found out about it. */
    private static final class Item {
        final Line line;
        final String text;
        final int words;
        final boolean full;
        final @Nullable Verdict verdict;
        final @Nullable DateLine date;
        final @Nullable Byline byline;
        final Label label;
        final boolean section;

        @Nullable
        Role role;

        /** Whether it stands in a list of other reports. */
        boolean other;

        /** Where it has the outlet's name, if it is the head of the paper. */
        @Nullable
        Span masthead;
        /** Where what stays of the text begins. */
        int start;
        /** How much of the text stays, from the start. */
        int length;

        Item(
                Line line,
                int words,
                @Nullable Verdict verdict,
                @Nullable DateLine date,
                @Nullable Byline byline,
                Label label,
                boolean section) {
            this.line = line;
            this.text = line.text();
            this.words = words;
            this.full = Furniture.endsSentence(line.text());
            this.verdict = verdict;
            this.date = date;
            this.byline = byline;
            this.label = label;
            this.section = section;
            this.length = line.text().length();
        }

        boolean isFurniture() {
            return verdict != null && verdict.anywhere();
        }

        boolean is(Kind kind) {
            return verdict != null && verdict.kind() == kind;
        }

        /** Whether only the report's head has such lines. */
        boolean isHeadLine() {
            return masthead != null || date != null || byline != null || label != Label.NONE || is(Kind.READING_TIME);
        }

        /** Whether it is kept beside the body: bylines and bare days are; lines with labels are the page's. */
        boolean isNote() {
            return masthead != null || byline != null || date != null && !date.isLabelled();
        }

        boolean isContent() {
            return role == null && !isFurniture() && !isHeadLine() && !section;
        }

        /** Whether it ends like a sentence or with a quotation. */
        boolean isClosed() {
            char last = text.charAt(text.length() - 1);
            return full || last == '"' || last == '\u201d' || last == '\u00bb';
        }
    }

    private Item item(Line line, Masthead masthead) {
        String text = line.text();
        int words = count(text);
        DateLine date = dateLines.read(text, "").orElse(null);
        int title = date == null || date.isLabelled() ? -1 : titleBeforeDay(text, masthead);
        date = title > 0 ? null : date;
        Verdict verdict = date != null ? null : furniture.judge(text).orElse(null);
        Byline byline = date != null || verdict != null && verdict.anywhere()
                ? null
                : bylines.read(text).or(() -> bylines.about(text)).orElse(null);
        Item item = new Item(line, words, verdict, date, byline, dateLines.labelAlone(text), isSection(text, words));
        item.length = title > 0 ? title : item.length;
        return item;
    }

    /** Where a title ends that the outlet and the day follow behind a dash in its line; -1 if it is none. */
    private int titleBeforeDay(String text, Masthead masthead) {
        int dash = Masthead.dashBehindTitle(text);
        String behind = dash < 0 ? "" : text.substring(dash + 3);
        return dateLines
                        .read(behind, "")
                        .flatMap(read -> masthead.inDateLine(behind, read))
                        .isPresent()
                ? dash
                : -1;
    }

    private static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter
                    || inside && !Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i));
        }
        return words;
    }

    /** The name of a part of the outlet, or a path of several: {@code Home > World > Middle East}. */
    private boolean isSection(String text, int words) {
        if (words > 10) {
            return false;
        }
        String[] parts = text.split("[/>\u00bb\u203a|\u2022\u2192\u00ab\u2039]");
        if (parts.length > 2 && furniture.isWholly(parts[0], Kind.NAVIGATION)) {
            // a path from the first page on: its last step may be anything short
            return List.of(parts).stream().allMatch(part -> count(part) <= LONGEST_STEP);
        }
        for (String part : parts) {
            if (!part.isBlank()
                    && !furniture.isWholly(part, Kind.SECTION)
                    && !furniture.isWholly(part, Kind.NAVIGATION)) {
                return false;
            }
        }
        return true;
    }

    /** Whether most of the longer lines end like sentences, so that a line that does not is none. */
    private static boolean isPunctuated(List<Item> items) {
        int longer = 0;
        int full = 0;
        for (Item item : items) {
            if (item.words >= 12 && item.isContent()) {
                longer++;
                full += item.isClosed() ? 1 : 0;
            }
        }
        return longer >= 2 && full >= 0.6 * longer;
    }

    /** Finds title and lead; the first line of the body. */
    /** So much of a line tells its script. In UTF-16 code units. */
    private static final int LONGEST_LOOK = 400;

    private int head(List<Item> items, boolean punctuated, Masthead masthead) {
        int first = skipped(items, 0);
        if (first == items.size()) {
            return first;
        }
        int next = skipped(items.subList(first + 1, items.size()), 0) + first + 1;
        if (next < items.size()
                && isTitle(items, next)
                && items.get(next).words >= 3
                && (masthead.isName(items.get(first).text)
                        || masthead.opensPage(
                                items.get(first).text,
                                items.subList(first + 1, next).stream().anyMatch(item -> item.section)))) {
            items.get(first).masthead = new Span(0, items.get(first).text.length());
        } else if (next < items.size() && (items.get(next).full || isTitle(items, next))) {
            // "Outlet / City" stands where a title would
            String line = items.get(first).text;
            items.get(first).masthead = masthead.name(line)
                    .filter(name -> name.length() < line.strip().length())
                    .orElse(null);
        }
        first = doubled(items, skipped(items, first));
        if (first == items.size() || !isTitle(items, first)) {
            return first;
        }
        Item title = items.get(first);
        title.role = Role.TITLE;
        boolean called = false;
        for (int i = first + 1; i < Math.min(items.size(), first + OPENING); i++) {
            Item item = items.get(i);
            item.masthead = item.isContent() ? masthead.name(item.text).orElse(null) : null;
            called |= item.masthead != null && masthead.isCalledSo(item.masthead.in(item.text));
            item.role = item.masthead == null && item.isContent() && isInitials(item.text) ? Role.NOTE : item.role;
        }
        for (int i = first + 1; called && i < Math.min(items.size(), first + OPENING); i++) {
            Item item = items.get(i);
            boolean repeated = item.masthead != null && !masthead.isCalledSo(item.masthead.in(item.text));
            // beside a name that says what it is, one that is only repeated may be the author's
            item.masthead = repeated ? null : item.masthead;
            item.role = repeated ? Role.NOTE : item.role;
        }
        return lead(items, first, punctuated);
    }

    /** Whether an agency may be called by these letters, standing alone under a title. */
    private static boolean isInitials(String text) {
        return text.length() >= 2
                && text.length() <= MOST_INITIALS
                && text.chars().allMatch(Character::isUpperCase);
    }

    /** The first line from {@code from} on that may be the report's own; those before it get their roles. */
    private static int skipped(List<Item> items, int from) {
        int first = from;
        while (first < items.size() && !items.get(first).isContent()) {
            Item item = items.get(first);
            item.role = item.isNote() ? Role.NOTE : Role.DROPPED;
            first++;
        }
        return first;
    }

    /** The first of the next few lines that stands there twice; {@code first} if none does. The second one is dropped. */
    private int doubled(List<Item> items, int first) {
        int end = Math.min(items.size(), first + HEAD);
        for (int i = first; i < Math.min(end, first + 4); i++) {
            Item one = items.get(i);
            if (!one.isContent() || one.words < 3 || one.words > LONGEST_TITLE) {
                continue;
            }
            String folded = Folding.fold(one.text);
            for (int j = i + 1; j < Math.min(items.size(), i + HEAD); j++) {
                Item two = items.get(j);
                String other = Folding.fold(two.text);
                if (two.words >= 3 && (other.equals(folded) || isTitleWithOutlet(folded, other))) {
                    two.role = Role.DROPPED;
                    if (!other.equals(folded)) {
                        one.length = two.text.length();
                    }
                    for (int before = first; before < i; before++) {
                        items.get(before).role = Role.DROPPED;
                    }
                    return i;
                }
            }
        }
        return first;
    }

    /** Whether {@code title} is {@code other} and then, behind a mark, the outlet. */
    private static boolean isTitleWithOutlet(String title, String other) {
        if (title.length() <= other.length() + 2 || !title.startsWith(other)) {
            return false;
        }
        String rest = title.substring(other.length()).strip();
        return rest.startsWith("|") || rest.startsWith("-") || rest.startsWith("\u00bb") || rest.startsWith("::");
    }

    private boolean isTitle(List<Item> items, int first) {
        Item item = items.get(first);
        if (item.words > LONGEST_TITLE
                || first + 1 >= items.size()
                || datelines
                        .read(item.text)
                        .filter(o -> o.place() != null || o.day() != null)
                        .isPresent()
                || startsWithDay(item.text)
                || items.stream().skip(first + 1).noneMatch(other -> other.role == null && other.words > 3)) {
            return false;
        }
        Item next = items.get(first + 1);
        char last = item.text.charAt(item.text.length() - 1);
        boolean question = last == '?' || last == '!' || last == '\u061f' || last == '\u2026';
        return !item.full || question || next.role == Role.DROPPED || next.isHeadLine() && item.words <= 20;
    }

    private boolean startsWithDay(String text) {
        return days.find(text.substring(0, Math.min(text.length(), 60))).stream()
                .anyMatch(day -> day.grain() == FoundDay.Grain.DAY && day.span().start() <= 8);
    }

    /** Gives their roles to the lines between title and body; the first line of the body. */
    private int lead(List<Item> items, int title, boolean punctuated) {
        int last = title;
        int content = 0;
        for (int i = title + 1; i < Math.min(items.size(), title + HEAD); i++) {
            Item item = items.get(i);
            if (item.isHeadLine() || item.role == Role.DROPPED || item.section) {
                last = i;
            } else if (item.isContent()) {
                content++;
                if (content > 3
                        || item.words > LONGEST_LEAD
                        || datelines.read(item.text).isPresent()) {
                    break;
                }
            }
        }
        int left = 0;
        for (int i = title + 1; i <= last; i++) {
            left += items.get(i).isContent() ? 1 : 0;
        }
        // something must be left for the body
        boolean further = items.stream().skip(last + 1).anyMatch(Item::isContent);
        if (!further && left > 0) {
            last = title;
        }
        for (int i = title + 1; i <= last; i++) {
            Item item = items.get(i);
            if (item.isContent()) {
                item.role = creditStart(item.text) >= 0 ? Role.CAPTION : Role.LEAD;
            } else if (item.role == null) {
                item.role = item.isNote() ? Role.NOTE : Role.DROPPED;
            }
        }
        int body = last + 1;
        if (last == title && body + 1 < items.size()) {
            Item item = items.get(body);
            Item next = items.get(body + 1);
            if (punctuated
                    && item.isContent()
                    && !item.full
                    && creditStart(item.text) < 0
                    && item.words >= 5
                    && item.words <= LONGEST_TEASER
                    && next.isContent()
                    && next.full) {
                item.role = Role.LEAD;
                body++;
            }
        }
        while (body < items.size()
                && (items.get(body).role != null
                        || items.get(body).isContent() && creditStart(items.get(body).text) >= 0)) {
            Item item = items.get(body);
            item.role = item.role == null ? Role.CAPTION : item.role;
            body++;
        }
        return body;
    }

    private int creditStart(String text) {
        return furniture.creditStart(text);
    }

    /** Gives their roles to the lines of the body. */
    private void body(List<Item> items, int from, boolean punctuated) {
        boolean teasers = false;
        boolean comments = false;
        boolean begun = false;
        for (int i = from; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.role != null) {
                continue;
            }
            boolean paragraph = item.words >= 12 && (item.isClosed() || !punctuated);
            item.other = teasers || comments;
            if (comments) {
                item.role = Role.DROPPED;
            } else if (item.is(Kind.COMMENTS) && item.isFurniture() && begun) {
                comments = true;
                item.role = Role.DROPPED;
            } else if (begun && !teasers && isPointer(items, i)) {
                item.start = item.text.indexOf(':') + 1;
                item.role = Role.NOTE;
            } else if (item.isFurniture()) {
                item.role = Role.DROPPED;
                teasers = item.is(Kind.RELATED) || item.is(Kind.LINK) && endsOpen(item.text);
            } else if (teasers && !paragraph && item.words <= LONGEST_TEASER) {
                item.role = Role.DROPPED;
            } else if (item.date != null && item.date.isLabelled()) {
                item.role = Role.DROPPED;
            } else {
                teasers = false;
                begun |= paragraph;
                item.role = ownRole(items, i, punctuated);
            }
        }
    }

    /**
     * Whether a line between two paragraphs points with a label to another report of the outlet by its title. The title is
     * kept as a note: it is not the report's own words, but says which report the outlet sets beside it.
     */
    private static boolean isPointer(List<Item> items, int i) {
        Item item = items.get(i);
        int colon = item.text.indexOf(':');
        if (!item.is(Kind.LINK) || colon < 0 || item.date != null || item.byline != null || i + 1 >= items.size()) {
            return false;
        }
        String title = item.text.substring(colon + 1).strip();
        Item next = items.get(i + 1);
        return count(item.text.substring(0, colon)) <= LONGEST_LABEL
                && count(title) >= SHORTEST_POINTER
                && Character.isLetterOrDigit(title.codePointBefore(title.length()))
                && next.isContent()
                && !next.isFurniture()
                && next.isClosed()
                && next.words >= 12;
    }

    /** Whether a link line names nothing itself, so that its target is the next line. */
    private static boolean endsOpen(String text) {
        return text.endsWith(":") || count(text) <= 4;
    }

    private Role ownRole(List<Item> items, int i, boolean punctuated) {
        Item item = items.get(i);
        if (creditStart(item.text) >= 0) {
            return Role.CAPTION;
        }
        if (item.text.startsWith("*") && !isStarred(items, i - 1) && !isStarred(items, i + 1)) {
            return Role.NOTE;
        }
        if (isListed(item.text)) {
            return Role.LIST_ITEM;
        }
        boolean short_ = punctuated && !item.isClosed() && item.words <= 12;
        boolean followed = i + 1 < items.size() && items.get(i + 1).isContent() && items.get(i + 1).words >= 12;
        return short_ && followed && !item.text.endsWith(",") ? Role.HEADING : Role.PARAGRAPH;
    }

    private static boolean isStarred(List<Item> items, int i) {
        return i >= 0 && i < items.size() && items.get(i).text.startsWith("*");
    }

    private static boolean isListed(String text) {
        return text.length() > 2
                && "-\u2022\u2013\u25cf\u25aa\u00b7*\u25a0\u25ba".indexOf(text.charAt(0)) >= 0
                && Character.isWhitespace(text.charAt(1));
    }

    /** Drops what stands after the last paragraph. */
    private void tail(List<Item> items, int body, boolean punctuated) {
        long paragraphs = items.stream()
                .filter(item -> item.role == Role.PARAGRAPH && item.words >= 12)
                .count();
        for (int i = items.size() - 1; i > body; i--) {
            Item item = items.get(i);
            if (item.role == Role.DROPPED || item.role == Role.NOTE) {
                continue;
            }
            if (item.is(Kind.SOURCE) || item.byline != null) {
                item.role = Role.NOTE;
            } else if (item.verdict != null || item.date != null || item.section) {
                item.role = Role.DROPPED;
            } else if (punctuated && paragraphs >= 2 && !item.isClosed() && item.words <= 8) {
                item.role = Role.DROPPED;
            } else {
                return;
            }
        }
    }

    private Draft laidOut(List<Item> items, Masthead masthead) {
        Draft draft = new Draft();
        List<Dated> found = new ArrayList<>();
        Item opener = opener(items);
        boolean begun = false;
        Label label = Label.NONE;
        for (Item item : titleFirst(items)) {
            Role role = item.role == null ? Role.PARAGRAPH : item.role;
            begun |= role == Role.PARAGRAPH;
            int part = -1;
            if (role == Role.PARAGRAPH && item.equals(opener)) {
                part = opened(draft, item, items, found);
            } else if (role != Role.DROPPED) {
                item.length = role == Role.TITLE ? titleLength(draft, item, masthead, found) : item.length;
                part = added(draft, item, role);
            }
            if (item.date != null && !item.other && (role == Role.NOTE || role == Role.DROPPED)) {
                collect(item.date, label, part, begun, item.text, found);
            }
            label = item.label;
            if (item.masthead != null && part >= 0) {
                if (!Masthead.isDomain(item.masthead.in(item.text))) {
                    draft.outlet(item.masthead.in(item.text), new Anchor(part, item.masthead));
                }
                placed(draft, item.text, part);
            }
            if (item.date != null && !begun) {
                bylines.readWithin(item.text)
                        .ifPresent(byline -> byline.authors().forEach(draft::author));
            }
            if (item.date != null && role == Role.NOTE && part >= 0) {
                signed(draft, item, item.date, part, masthead);
            }
            if (role == Role.DROPPED && item.date != null) {
                String rest = withoutFirstWords(item.date.rest());
                if (masthead.isCalledSo(rest)) {
                    draft.outlet(rest, null);
                }
            }
            if (role == Role.DROPPED) {
                furniture.signature(item.text).ifPresent(draft::original);
                imprints.outlet(item.text).ifPresent(name -> draft.outlet(name, null));
            }
            if (item.byline != null && role == Role.NOTE) {
                item.byline.authors().forEach(draft::author);
                if (item.byline.outlet() != null && item.byline.outletAt() != null && part >= 0) {
                    Anchor at = new Anchor(part, item.byline.outletAt());
                    if (datelines.isPlace(item.byline.outlet())) {
                        // "City - agencies"
                        draft.dateline(item.byline.outlet(), at);
                    } else {
                        draft.outlet(item.byline.outlet(), at);
                    }
                }
            }
        }
        for (int i = 0; i < Math.min(items.size(), HEAD) && !draft.hasOutlet(); i++) {
            // an address is what the outlet is called only where nothing else names it
            Item item = items.get(i);
            if (item.masthead != null && item.role == Role.NOTE) {
                draft.outlet(item.masthead.in(item.text), null);
            }
        }
        if (!draft.hasOutlet() && !draft.hasAgency()) {
            tellings.outlet(items.stream()
                            .filter(item -> item.role == Role.PARAGRAPH || item.role == null)
                            .map(item -> item.text)
                            .toList())
                    .ifPresent(name -> draft.outlet(name, null));
        }
        date(draft, found, isDayFirst(items));
        return draft;
    }

    /** Without the small words that open it: {@code in The Outlet}. */
    private static String withoutFirstWords(String rest) {
        int from = 0;
        while (from < rest.length() && Character.isLowerCase(rest.charAt(from)) && rest.indexOf(' ', from) > 0) {
            from = rest.indexOf(' ', from) + 1;
        }
        return rest.substring(from);
    }

    /** Month before day is written in Latin letters only. */
    private static boolean isDayFirst(List<Item> items) {
        int latin = 0;
        int other = 0;
        for (Item item : items.subList(0, Math.min(items.size(), OPENING))) {
            for (int i = 0; i < Math.min(item.text.length(), LONGEST_LOOK); i++) {
                char c = item.text.charAt(i);
                if (Character.isLetter(c)) {
                    boolean isLatin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
                    latin += isLatin ? 1 : 0;
                    other += isLatin ? 0 : 1;
                }
            }
        }
        return other > latin;
    }

    /** Where the report was filed, in {@code Outlet / City}. */
    private void placed(Draft draft, String line, int part) {
        datelines.readAlone(line).ifPresent(opening -> {
            if (opening.place() != null && opening.placeAt() != null) {
                draft.dateline(opening.place(), new Anchor(part, opening.placeAt()));
            }
        });
    }

    /** What else a bare date line says: the outlet, or the place where the report was filed. */
    private void signed(Draft draft, Item item, DateLine date, int part, Masthead masthead) {
        String before = item.text.substring(0, date.days().get(0).day().span().start());
        Span head = new Span(0, before.length()).trimmed(before);
        int end = head.end();
        while (end > head.start() && !Character.isLetterOrDigit(before.charAt(end - 1))) {
            end--;
        }
        Byline byline = bylines.read(before.substring(0, end)).orElse(null);
        if (byline != null && byline.outlet() != null && byline.outletAt() != null) {
            draft.outlet(byline.outlet(), new Anchor(part, byline.outletAt()));
        }
        masthead.inDateLine(item.text, date)
                .ifPresent(span -> draft.outlet(span.in(item.text), new Anchor(part, span)));
        datelines
                .beforeDay(item.text, date.days().get(0).day().span().start())
                .ifPresent(span -> draft.dateline(span.in(item.text), new Anchor(part, span)));
    }

    /** The items, the title before byline and date line even where the source has it after them. */
    private static List<Item> titleFirst(List<Item> items) {
        List<Item> ordered = new ArrayList<>(items);
        for (int i = 1; i < ordered.size() && i <= HEAD; i++) {
            if (ordered.get(i).role == Role.TITLE) {
                ordered.add(0, ordered.remove(i));
                return ordered;
            }
        }
        return ordered;
    }

    /**
     * The paragraph with the dateline: the first one, or, behind a paragraph or two that sum the report up, one whose
     * dateline names an agency or a day. Those before it become the lead.
     */
    private @Nullable Item opener(List<Item> items) {
        List<Item> first = new ArrayList<>();
        for (Item item : items) {
            if (item.role != Role.PARAGRAPH && item.role != null) {
                continue;
            }
            Opening opening = datelines.read(item.text).orElse(null);
            if (opening != null && (first.isEmpty() || opening.agency() != null || opening.day() != null)) {
                first.forEach(before -> before.role = Role.LEAD);
                return item;
            }
            first.add(item);
            if (first.size() == OPENING) {
                return null;
            }
        }
        return null;
    }

    private int added(Draft draft, Item item, Role role) {
        int length = item.length;
        if (role == Role.CAPTION) {
            int credit = creditStart(item.text);
            length = credit > 0 ? credit : length;
        }
        Span kept = new Span(item.start, length).trimmed(item.text);
        Block.Kind kind =
                switch (role) {
                    case TITLE -> Block.Kind.TITLE;
                    case LEAD -> Block.Kind.LEAD;
                    case HEADING -> Block.Kind.HEADING;
                    case LIST_ITEM -> Block.Kind.LIST_ITEM;
                    case CAPTION -> Block.Kind.CAPTION;
                    case NOTE -> Block.Kind.NOTE;
                    default -> Block.Kind.PARAGRAPH;
                };
        return draft.add(kind, kept.in(item.text), item.line.alignment().part(kept));
    }

    /** Leaves out the outlet, and the day, behind a mark at the end of a title, and tells them. */
    private int titleLength(Draft draft, Item item, Masthead masthead, List<Dated> found) {
        int from = item.length < item.text.length() ? item.length : masthead.behindTitle(item.text);
        if (from <= 0) {
            return item.length;
        }
        String rest = item.text.substring(from);
        int name = 0;
        while (name < rest.length() && !Character.isLetterOrDigit(rest.charAt(name))) {
            name++;
        }
        if (count(rest) == 0 || count(rest) > LONGEST_NAME) {
            return item.length;
        }
        String own = rest.substring(name);
        DateLine date = dateLines.read(own, "").orElse(null);
        if (date == null) {
            draft.outlet(own, null);
        } else {
            collect(date, Label.NONE, -1, false, own, found);
            masthead.inDateLine(own, date).ifPresent(span -> draft.outlet(span.in(own), null));
        }
        return from;
    }

    /** Whether a line calls {@code agency} the source: then another outlet published the report. */
    private static boolean isCited(String agency, List<Item> items) {
        return items.stream().anyMatch(item -> item.is(Kind.SOURCE) && item.text.contains(agency));
    }

    /** Adds the first paragraph, its dateline apart; the number of its first part. */
    private int opened(Draft draft, Item item, List<Item> items, List<Dated> found) {
        Optional<Opening> read = datelines.read(item.text);
        if (read.isEmpty()) {
            return added(draft, item, Role.PARAGRAPH);
        }
        Opening opening = read.get();
        int note = draft.addOpened(opening, item.text, item.line.alignment());
        if (opening.agency() != null && !isCited(opening.agency(), items)) {
            draft.agency(opening.agency(), opening.agencyAt() == null ? null : new Anchor(note, opening.agencyAt()));
        }
        if (opening.day() != null) {
            found.add(new Dated(
                    Label.NONE, opening.day(), new Anchor(note, opening.day().span()), 2, "day in the dateline"));
        }
        return note;
    }

    /**
     * A day that a line gives.
     *
     * @param rank the lower, the better the evidence
     */
    private record Dated(
            Label label, FoundDay day, @Nullable Anchor at, int rank, String rule) {}

    private static void collect(DateLine line, Label before, int part, boolean begun, String text, List<Dated> found) {
        for (DateLine.Labelled labelled : line.days()) {
            Label label = labelled.label() == Label.NONE ? before : labelled.label();
            if (label == Label.OTHER) {
                continue;
            }
            Anchor at = part < 0 ? null : new Anchor(part, labelled.day().span());
            int rank = (begun ? 3 : 0) + (label == Label.PUBLISHED ? 0 : 1);
            found.add(new Dated(label, labelled.day(), at, rank, "date line \"" + shortened(text) + "\""));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "\u2026";
    }

    private static void date(Draft draft, List<Dated> found, boolean dayFirst) {
        Dated published = null;
        for (Dated dated : found) {
            if (dated.day.other() != null && !dayFirst) {
                draft.issue(new Issue(
                        "ambiguous-date",
                        dated.rule,
                        "the numbers may mean " + dated.day.day() + " or " + dated.day.other(),
                        "give the day with --published"));
            } else if (dated.label == Label.MODIFIED) {
                draft.modified(dated.day.day().toString(), PublicationDate.From.TEXT, dated.rule, dated.at);
            } else if (published == null || dated.rank < published.rank) {
                published = dated;
            }
        }
        if (published == null) {
            return;
        }
        draft.published(published.day.day().toString(), PublicationDate.From.TEXT, published.rule, published.at);
        for (Dated dated : found) {
            if (dated.label != Label.MODIFIED
                    && (dayFirst || dated.day.other() == null)
                    && dated.rank <= 2
                    && !dated.day.day().equals(published.day.day())) {
                draft.issue(new Issue(
                        "dates-disagree",
                        dated.rule,
                        "says " + dated.day.day() + ", but " + published.rule + " says " + published.day.day(),
                        "give the right one with --published"));
            }
        }
    }
}
