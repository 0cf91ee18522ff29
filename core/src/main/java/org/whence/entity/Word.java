package org.whence.entity;

import java.util.List;
import java.util.Set;
import org.whence.syntax.Token;

/**
 * A word or mark as mentions see it: a token, or a part of one that is written with a hyphen (Iraq-US).
 *
 * @param start where it begins in the clean text
 * @param end where it ends there, without a genitive or case ending behind an apostrophe
 * @param form the text from {@code start} to {@code end}
 * @param norm the token folded, with ending
 * @param keys forms to look up, folded, most careful first
 * @param sentence index of the sentence
 * @param first whether it opens its sentence or a quotation in it
 * @param possessive whether an ending behind an apostrophe was cut off
 * @param time whether it belongs to a time
 * @param joined whether a hyphen joins it to the word before
 */
record Word(
        Token token,
        int start,
        int end,
        String form,
        String norm,
        List<String> keys,
        Set<WordClass> classes,
        int sentence,
        boolean first,
        boolean possessive,
        boolean time,
        boolean joined) {

    boolean is(WordClass wordClass) {
        return classes.contains(wordClass);
    }

    boolean isWord() {
        return token.kind() == Token.Kind.WORD;
    }

    boolean isComma() {
        return norm.equals(",") || norm.equals("،");
    }

    boolean isMark(String mark) {
        return !isWord() && norm.equals(mark);
    }

    /** Whether the script of the word has capital letters. */
    boolean isCased() {
        return form.isEmpty() || Character.getType(form.codePointAt(0)) != Character.OTHER_LETTER;
    }

    /** Whether it is written without capitals, also because its script has none. */
    boolean isUncasedOrSmall() {
        return !isCased() || !isCapitalised();
    }

    boolean isCapitalised() {
        return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
    }

    /** Whether all letters are capitals; one letter alone does not count. */
    boolean isCapitals() {
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1 || letters == 1 && form.length() > 1;
    }

    /**
     * Whether {@code key} was got by taking an ending off, not only a case behind an apostrophe or, where {@code proclitics}
     * may stand before names, those.
     */
    boolean isReadOutOf(String key, boolean proclitics) {
        boolean whole = proclitics ? norm.endsWith(key) : norm.equals(key);
        return !whole && !(possessive && norm.startsWith(key)) && !(norm.endsWith(".") && norm.startsWith(key));
    }

    /** Whether {@code key} was reached by taking off an article or a suffix, which given names without capitals do not have. */
    boolean isUnlikeName(String key, Joined joined) {
        boolean uncased = !form.isEmpty() && Character.getType(form.codePointAt(0)) == Character.OTHER_LETTER;
        if (!uncased) {
            return false;
        }
        int at = norm.indexOf(key);
        String article = joined.nameArticle();
        boolean behindArticle =
                !article.isEmpty() && at >= article.length() && norm.startsWith(article, at - article.length());
        return at < 0 || at + key.length() != norm.length() || behindArticle;
    }

    /** Folded proclitics that stand before {@code key} in this word; empty if there are none. */
    String before(String key, Joined joined) {
        int at = norm.indexOf(key);
        if (at <= 0) {
            return "";
        }
        String before = norm.substring(0, at);
        String article = joined.nameArticle();
        return before.endsWith(article) ? before.substring(0, before.length() - article.length()) : before;
    }

    /** Where {@code key} begins in the clean text; the start of the word if that cannot be told. */
    int startOf(String key, Joined joined) {
        int offset = before(key, joined).length();
        // folding may drop vowel signs; then letters are counted
        if (norm.length() == token.form().length()) {
            return Math.min(start + offset, end);
        }
        int at = start;
        int counted = 0;
        while (at < end && counted < offset) {
            counted += org.whence.text.Folding.fold(form.substring(at - start, at - start + 1))
                    .length();
            at++;
        }
        return at;
    }
}
