package org.whence.reading.furniture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * Reads who published from the line at the end that says to whom the text belongs: {@code © 2021 The Outlet. All rights
 * reserved}, {@code При использовании материалов ссылка на «Издание» обязательна}, {@code Outlet © Tüm hakları saklıdır}.
 * Any thread.
 */
public final class Imprints {

    /** Such lines are no longer. In words. */
    private static final int LONGEST = 40;

    /** In words. */
    private static final int LONGEST_NAME = 5;

    /** The words of slogans that belong to no name. */
    private static final List<Kind> SLOGAN = List.of(Kind.VERB, Kind.NETWORK, Kind.SERVICE, Kind.OWN, Kind.IMPRINT);

    private static final String OPENING = "\u00ab\u201c\u201e\"";
    private static final String CLOSING = "\u00bb\u201d\u201c\"";

    private final Furniture furniture;

    public Imprints(Furniture furniture) {
        this.furniture = furniture;
    }

    /** The outlet that {@code line} names, as the text's owner or as whom readers should follow. */
    public Optional<String> outlet(String line) {
        if (furniture.signature(line).isPresent()) {
            return Optional.empty();
        }
        return Optional.ofNullable(holder(line)).or(() -> Optional.ofNullable(followed(line)));
    }

    /** Whether {@code name} holds a word of outlets' names. */
    public boolean isNamed(String name) {
        return furniture.hasWord(name, Kind.SEPARATOR_NAME);
    }

    /** Whom a slogan asks to follow: {@code Follow The Outlet on ...}; the name must be like one. */
    private @Nullable String followed(String line) {
        Words of = Words.of(line);
        if (of.size() > LONGEST
                || furniture.judge(line).filter(v -> v.kind() == Kind.PROMOTION).isEmpty()) {
            return null;
        }
        boolean[] used = new boolean[of.size()];
        int i = 0;
        while (i < of.size()) {
            int n = 0;
            for (Kind kind : SLOGAN) {
                n = Math.max(n, furniture.wordAt(of, i, kind));
            }
            String word = of.spans().get(i).in(line);
            n = n == 0 && Character.isLowerCase(word.charAt(0)) ? 1 : n;
            for (int k = 0; k < n; k++) {
                used[i + k] = true;
            }
            i += Math.max(1, n);
        }
        Span quoted = quoted(line);
        if (quoted != null) {
            String nominative = furniture.nominative(quoted.in(line), Kind.ROLE);
            return nominative == null ? quoted.in(line) : nominative;
        }
        String name = unused(line, of, used);
        return name != null && Words.of(name).size() >= 2 && furniture.hasWord(name, Kind.SEPARATOR_NAME) ? name : null;
    }

    private @Nullable String holder(String line) {
        Words of = Words.of(line);
        if (of.isEmpty() || of.size() > LONGEST) {
            return null;
        }
        boolean[] used = new boolean[of.size()];
        boolean owned = false;
        int i = 0;
        while (i < of.size()) {
            int n = furniture.copyrightAt(of, i);
            owned |= n > 0;
            if (n == 0 && (of.folded().get(i).equals(Words.NUMBER) || furniture.isWord(of, i, i + 1, Kind.IMPRINT))) {
                n = 1;
            }
            for (int k = 0; k < n; k++) {
                used[i + k] = true;
            }
            i += Math.max(1, n);
        }
        Span quoted = quoted(line);
        // "«Outlet», 2022" and nothing else
        boolean signed = quoted != null
                && of.size() <= LONGEST_NAME + 1
                && of.folded().get(of.size() - 1).equals(Words.NUMBER)
                && of.spans().get(of.size() - 1).start() > quoted.end()
                && of.spans().get(0).start() >= quoted.start();
        if (!owned && !signed) {
            return null;
        }
        if (quoted == null) {
            return unused(line, of, used);
        }
        String name = quoted.in(line);
        String nominative = furniture.nominative(name, Kind.IMPRINT);
        return nominative == null ? name : nominative;
    }

    /** The first name in quotation marks. */
    private static @Nullable Span quoted(String line) {
        for (int i = 0; i < line.length(); i++) {
            int mark = OPENING.indexOf(line.charAt(i));
            int end = mark < 0 ? -1 : line.indexOf(CLOSING.charAt(mark), i + 1);
            if (end > i + 1 && Words.of(line.substring(i + 1, end)).size() <= LONGEST_NAME) {
                return new Span(i + 1, end);
            }
        }
        return null;
    }

    /** The first stretch of words that say nothing about rights and look like a name; best one with a word of such names. */
    private @Nullable String unused(String line, Words of, boolean[] used) {
        String first = null;
        int i = 0;
        while (i < of.size()) {
            int from = i;
            while (i < of.size() && !used[i] && (i == from || isJoined(line, of, i))) {
                i++;
            }
            if (i > from) {
                String name = name(line.substring(
                        of.spans().get(from).start(), of.spans().get(i - 1).end()));
                if (name != null && isNamed(name)) {
                    return name;
                }
                first = first == null ? name : first;
            } else {
                i++;
            }
        }
        return first;
    }

    /** Whether only blanks stand between a word and the one before it. */
    private static boolean isJoined(String line, Words of, int i) {
        for (int at = of.spans().get(i - 1).end(); at < of.spans().get(i).start(); at++) {
            char c = line.charAt(at);
            if (!Furniture.isBlank(c) && c != '&' && c != '\'' && c != '\u2019' && c != '-' && c != '\u200c') {
                return false;
            }
        }
        return true;
    }

    private @Nullable String name(String words) {
        String name = furniture.withoutPrefix(words);
        // case endings behind an apostrophe: Gazetesi'nin
        int apostrophe = Math.max(name.lastIndexOf('\''), name.lastIndexOf('\u2019'));
        if (apostrophe > 0 && name.indexOf(' ', apostrophe) < 0 && name.length() - apostrophe <= 5) {
            name = apostrophe + 1 < name.length()
                            && Character.isLowerCase(name.charAt(apostrophe + 1))
                            && !name.endsWith("'s")
                            && !name.endsWith("\u2019s")
                    ? name.substring(0, apostrophe)
                    : name;
        }
        Words of = Words.of(name);
        boolean cased = name.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        boolean capital = name.codePoints().anyMatch(Character::isUpperCase);
        boolean known = furniture.hasWord(name, Kind.SEPARATOR_NAME);
        return of.isEmpty()
                        || of.size() > LONGEST_NAME
                        || name.length() < 3
                        || cased && !capital
                        || !cased && !known
                        || furniture.isWholly(name, Kind.SECTION)
                        || furniture.isWholly(name, Kind.NAVIGATION)
                        || furniture.isWholly(name, Kind.PHOTO)
                ? null
                : name;
    }
}
