package org.whence.syntax;

import org.whence.text.Folding;

/**
 * The letters of a word with some of them left open, as languages whose words grow from roots need it: {@code -} stands for any
 * one letter, a last {@code *} for any rest. {@code ا-ت-ا-} fits انتشار and اعتماد.
 */
public record WordShape(String letters) {

    public WordShape {
        letters = Folding.fold(letters);
        if (letters.isEmpty() || letters.indexOf('*') >= 0 && letters.indexOf('*') < letters.length() - 1) {
            throw new IllegalArgumentException("\"" + letters + "\" is no shape: a * stands at its end only");
        }
    }

    /** Whether {@code form} leaves some letter open, so that it is a shape rather than a plain word or ending. */
    public static boolean isOpen(String form) {
        return form.indexOf('-') >= 0 || form.endsWith("*");
    }

    /** Whether the folded {@code word} has these letters. */
    public boolean fits(String word) {
        boolean open = letters.endsWith("*");
        int fixed = open ? letters.length() - 1 : letters.length();
        if (word.length() < fixed || !open && word.length() > fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (letters.charAt(i) != '-' && letters.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
