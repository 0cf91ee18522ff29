package org.whence.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * The words of one language that mark clauses and participants: prepositions, particles, case endings, auxiliaries, words
 * that show what a text is about. Lines {@code class | word, word, …}, the class a {@link Mark} or a {@link Slot} in lower
 * case with {@code -} for {@code _}. A word is written as in {@link PhraseTable}, or as {@code -ending}, {@code
 * 'ending} (only behind an apostrophe), {@code ~ending} (a case ending that other words have as well), {@code =ending} (one that names of bodies
 * take without an apostrophe), {@code proclitic-}, or {@code _ word} for a marker that stands behind its noun.
 */
final class Lexicon {

    private record Sign(@Nullable Mark mark, @Nullable Slot slot, boolean behind) {
        /** Whether it belongs to a theme in which words of war are figures; only the very word shows that. */
        boolean isTheme() {
            return mark == Mark.SPORT || mark == Mark.MARKET || mark == Mark.WEATHER || mark == Mark.CULTURE;
        }

        /** Whether it says what a text is about; such phrases hide no words of grammar. */
        boolean isEvidence() {
            return mark != null && mark.compareTo(Mark.ARMS) >= 0;
        }
    }

    private record Affix(String text, Sign sign) {}

    /** Letters that must be left of a word before its ending counts. */
    private static final int LEAST_STEM = 3;

    /** Class of the beginnings of words whose first letters are no preposition or conjunction: وزير, بيان. */
    private static final String WHOLE = "whole";

    private final PhraseTable<Sign> phrases = new PhraseTable<>();
    private final List<Affix> endings = new ArrayList<>();
    private final List<Affix> apostropheEndings = new ArrayList<>();
    private final List<Affix> weak = new ArrayList<>();
    private final List<Affix> bodyEndings = new ArrayList<>();
    private final List<Affix> markEndings = new ArrayList<>();
    private final List<Affix> proclitics = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();

    Lexicon(List<FactFile> files) {
        for (FactFile file : files) {
            for (FactLine line : file.lines()) {
                add(line);
            }
        }
    }

    private void add(FactLine line) {
        if (line.required(0, "class").equals(WHOLE)) {
            line.list(1).forEach(word -> whole.add(Folding.fold(word)));
            return;
        }
        Sign sign = sign(line);
        for (String written : line.list(1)) {
            if (written.startsWith("_ ")) {
                phrases.add(line, written.substring(2), new Sign(sign.mark(), sign.slot(), true));
            } else if (written.startsWith("'") && written.length() > 1) {
                apostropheEndings.add(new Affix(Folding.fold(written.substring(1)), sign));
            } else if (written.equals("'")) {
                apostropheEndings.add(new Affix("", sign));
            } else if (written.startsWith("~") && sign.slot() != null) {
                weak.add(new Affix(Folding.fold(written.substring(1)), sign));
            } else if (written.startsWith("=") && sign.slot() != null) {
                endings.add(new Affix(Folding.fold(written.substring(1)), sign));
                bodyEndings.add(new Affix(Folding.fold(written.substring(1)), sign));
            } else if (written.startsWith("-")) {
                (sign.mark() == null ? endings : markEndings).add(new Affix(Folding.fold(written.substring(1)), sign));
            } else if (written.endsWith("-")) {
                proclitics.add(new Affix(Folding.fold(written.substring(0, written.length() - 1)), sign));
            } else {
                phrases.add(line, written, sign);
            }
        }
    }

    private static Sign sign(FactLine line) {
        String name = line.required(0, "class").replace('-', '_').toUpperCase(Locale.ROOT);
        for (Mark mark : Mark.values()) {
            if (mark.name().equals(name)) {
                return new Sign(mark, null, false);
            }
        }
        return new Sign(null, line.constant(0, Slot.class), false);
    }

    /** What the words of one sentence mark, token by token. */
    static final class Signs {
        final long[] marks;
        /** The slot that a preposition ending at this token opens. */
        final @Nullable Slot[] before;
        /** Where that preposition begins. */
        final int[] beforeFrom;
        /** The slot that a particle beginning at this token closes. */
        final @Nullable Slot[] after;

        Signs(int size) {
            marks = new long[size];
            before = new Slot[size];
            beforeFrom = new int[size];
            after = new Slot[size];
            Arrays.setAll(beforeFrom, i -> i);
        }

        boolean has(int at, Mark mark) {
            return (marks[at] & mark.bit()) != 0;
        }
    }

    /** Of the phrases that begin at a token the longest count; a longer phrase hides the shorter ones inside it. */
    Signs signs(List<Token> tokens) {
        Signs signs = new Signs(tokens.size());
        List<PhraseTable.Hit<Sign>> hits = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() && token.kind() != Token.Kind.SYMBOL) {
                continue;
            }
            hits.clear();
            phrases.find(tokens, i, hits);
            int longest = 0;
            for (PhraseTable.Hit<Sign> hit : hits) {
                if (hit.value().isEvidence()) {
                    if (hit.value().isTheme() && !hit.exact()) {
                        continue;
                    }
                    put(signs, i, hit.end(), hit.value());
                } else {
                    longest = Math.max(longest, hit.end());
                }
            }
            if (i >= hidden) {
                for (PhraseTable.Hit<Sign> hit : hits) {
                    if (hit.end() == longest
                            && (hit.exact() || hit.end() > i + 1 || hit.value().slot() == null)) {
                        put(signs, i, hit.end(), hit.value());
                    }
                }
                hidden = Math.max(hidden, longest > i + 1 ? longest : 0);
            }
            addAffixes(signs, i, token);
        }
        return signs;
    }

    private static void put(Signs signs, int from, int end, Sign sign) {
        if (sign.mark() != null) {
            for (int i = from; i < end; i++) {
                signs.marks[i] |= sign.mark().bit();
            }
        } else if (sign.behind()) {
            signs.after[from] = sign.slot();
        } else {
            signs.before[end - 1] = sign.slot();
            signs.beforeFrom[end - 1] = from;
        }
    }

    private void addAffixes(Signs signs, int at, Token token) {
        for (Affix ending : markEndings) {
            if (endsIn(token.norm(), ending.text()) && ending.sign().mark() != null) {
                signs.marks[at] |= ending.sign().mark().bit();
            }
        }
        if (token.proclitics().isEmpty() || isWhole(token)) {
            return;
        }
        for (Affix proclitic : proclitics) {
            if (proclitic.sign().mark() != null && token.proclitics().contains(proclitic.text())) {
                signs.marks[at] |= proclitic.sign().mark().bit();
            }
        }
    }

    /** The slot that a case ending of {@code token} marks; the longest ending counts. Null if there is none. */
    @Nullable
    Slot ending(Token token, boolean name) {
        String norm = token.norm();
        int apostrophe = norm.lastIndexOf('\'');
        Slot slot = null;
        if (apostrophe > 0) {
            String behind = norm.substring(apostrophe + 1);
            for (Affix ending : apostropheEndings) {
                if (behind.equals(ending.text())) {
                    slot = ending.sign().slot();
                }
            }
            return slot;
        }
        if (name) {
            return null;
        }
        int longest = 0;
        for (Affix ending : endings) {
            if (ending.text().length() > longest && endsIn(norm, ending.text())) {
                longest = ending.text().length();
                slot = ending.sign().slot();
            }
        }
        return slot;
    }

    /** The slot that a case ending of the last word of a body's name marks: Bakanlığına. Null if there is none. */
    @Nullable
    Slot endingOfBody(Token token) {
        if (token.norm().indexOf('\'') > 0) {
            return ending(token, true);
        }
        int longest = 0;
        Slot slot = null;
        for (Affix ending : bodyEndings) {
            if (ending.text().length() > longest && endsIn(token.norm(), ending.text())) {
                longest = ending.text().length();
                slot = ending.sign().slot();
            }
        }
        return slot;
    }

    /** The slot that an ending of {@code token} may mark where nothing else does; null if there is none. */
    @Nullable
    Slot weakEnding(Token token) {
        int longest = 0;
        Slot slot = null;
        for (Affix ending : weak) {
            if (ending.text().length() > longest && endsIn(token.norm(), ending.text())) {
                longest = ending.text().length();
                slot = ending.sign().slot();
            }
        }
        return slot;
    }

    /** The slot that a preposition written together with {@code token} opens, or null. */
    @Nullable
    Slot proclitic(Token token) {
        if (token.proclitics().isEmpty() || isWhole(token)) {
            return null;
        }
        for (Affix proclitic : proclitics) {
            if (proclitic.sign().slot() != null && token.proclitics().contains(proclitic.text())) {
                return proclitic.sign().slot();
            }
        }
        return null;
    }

    /** Whether the first letters of {@code token} are no preposition or conjunction, whatever they look like. */
    boolean isWhole(Token token) {
        for (String beginning : whole) {
            if (token.norm().startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsIn(String norm, String ending) {
        return norm.length() >= ending.length() + LEAST_STEM && norm.endsWith(ending);
    }
}
