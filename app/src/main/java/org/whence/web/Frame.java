package org.whence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.whence.language.Language;

/**
 * What is around every page: the language it speaks and the address it has.
 *
 * @param words of the pages, not of the reports
 * @param address path and query of this page, to come back to
 * @param who how the person calls themselves in the journal of corrections; empty if it is not known
 * @param guarded whether a token was needed to come here
 * @param behind changes that the register on the page does not know of yet
 */
public record Frame(Words words, String address, String who, boolean guarded, long behind) {

    private static final Reasons REASONS = new Reasons();
    private static final List<String> PAGES = List.of("page", "statements", "events", "a", "b", "beside");

    /** With a register that is up to date. */
    public Frame(Words words, String address, String who, boolean guarded) {
        this(words, address, who, guarded, 0);
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** A constant of the glossary in words: {@code SHARED_ORIGIN} is {@code shared origin}. */
    public String word(Enum<?> constant) {
        return words.say("word." + ReportPage.word(constant));
    }

    /** The same for a constant that is given by its name: {@code shared-origin}. */
    public String word(String constant) {
        return words.say("word." + constant);
    }

    /**
     * Why the register decided so.
     *
     * @param words in {@code language}, which is that of the pages, or English if the reason has no form that they know
     */
    public record Because(String words, Language language) {

        public String direction() {
            return language.isRightToLeft() ? "rtl" : "ltr";
        }
    }

    /** {@code reason}, which the register gives in English, in the language of the pages. */
    public Because because(String reason) {
        return REASONS.in(words, reason)
                .map(said -> new Because(said, words.language()))
                .orElse(new Because(reason, Language.ENGLISH));
    }

    /** {@code Turkish} for {@code tr}; a tag that nobody has a name for stands for itself. */
    public String language(String tag) {
        return tag.equals(Language.UNDETERMINED.tag())
                ? say("language.unknown")
                : Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    /** {@code 1 report}, {@code 5 reports}: {@code key} with its number, and {@code key.one} for a single one. */
    public String count(String key, int number) {
        return say(number == 1 ? key + ".one" : key, number);
    }

    /** A time as an analysis has it, for a person. */
    public String time(String edtf) {
        return TimeInWords.of(edtf, words);
    }

    /** The name of a state by its ISO 3166-1 alpha-3 code; the code itself, or a name, where there is none. */
    public String state(String code) {
        return States.name(code, words.locale());
    }

    /** This page's address with another value of one parameter; on its first page, unless the parameter is a page. */
    public String with(String name, Object value) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        StringBuilder query = new StringBuilder();
        if (mark >= 0) {
            for (String parameter : address.substring(mark + 1).split("&")) {
                String key = parameter.replaceFirst("=.*", "");
                boolean keeps = !key.equals(name) && !(key.equals("page") && !PAGES.contains(name));
                if (keeps && !parameter.isEmpty()) {
                    query.append(query.length() == 0 ? "?" : "&").append(parameter);
                }
            }
        }
        String text = String.valueOf(value);
        if (!text.isEmpty()) {
            query.append(query.length() == 0 ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return path + query;
    }

    public String tag() {
        return words.language().tag();
    }

    public String direction() {
        return words.language().isRightToLeft() ? "rtl" : "ltr";
    }

    /** The other language in which the pages speak. */
    public Language other() {
        return Words.SPOKEN.stream()
                .filter(l -> !l.equals(words.language()))
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
