package org.whence.reading.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, or one address of a sitemap.
 *
 * @param key names the item wherever it is met again: its own id where that is a URI, else the feed's address and the id, or
 *     the item's address
 * @param address of its page; null if it gives none
 * @param title as text, without mark-up; may be empty
 * @param published as the feed writes it, in the feed's own offset; null if it does not say or cannot be read
 * @param publishedBy the element that says so: {@code pubDate}; empty if none does
 * @param modified null if the feed does not say
 * @param outlet who published it: the item's own source if it names one, else the feed's title; null if neither is known
 * @param authors in order
 * @param language BCP 47 tag; empty if not given
 * @param html what the item says itself, as HTML; empty if nothing
 * @param whole whether {@code html} is meant to be the whole report ({@code content:encoded}, Atom's {@code content}), not a
 *     summary
 */
public record FeedItem(
        String key,
        @Nullable String address,
        String title,
        @Nullable LocalDate published,
        String publishedBy,
        @Nullable LocalDate modified,
        @Nullable String outlet,
        List<String> authors,
        String language,
        String html,
        boolean whole) {

    public FeedItem {
        authors = List.copyOf(authors);
    }

    /** Changes when, and only when, what the feed says of the item changes. In hexadecimal digits. */
    public String fingerprint() {
        String all = String.join("\u0000", title, String.valueOf(modified), String.valueOf(outlet), html);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The item as a page of its own, for {@link org.whence.reading.Reader}: what the feed says of it and nothing else. Equal
     * items give equal bytes. The day is not in it, for it comes from the feed and not from a page.
     */
    public byte[] page() {
        StringBuilder page = new StringBuilder(html.length() + 1_000);
        page.append("<!DOCTYPE html>\n<html")
                .append(language.isEmpty() ? "" : " lang=\"" + escaped(language) + "\"")
                .append("><head><meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n");
        if (!title.isEmpty()) {
            page.append("<meta property=\"og:title\" content=\"")
                    .append(escaped(title))
                    .append("\">\n");
        }
        if (outlet != null) {
            page.append("<meta property=\"og:site_name\" content=\"")
                    .append(escaped(outlet))
                    .append("\">\n");
        }
        for (String author : authors) {
            page.append("<meta name=\"author\" content=\"")
                    .append(escaped(author))
                    .append("\">\n");
        }
        page.append("</head><body><article>\n");
        if (!title.isEmpty()) {
            page.append("<h1>").append(escaped(title)).append("</h1>\n");
        }
        String body = html.indexOf('<') < 0 ? "<p>" + html + "</p>" : html;
        page.append("<div itemprop=\"articleBody\">\n").append(body).append("\n</div></article></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
