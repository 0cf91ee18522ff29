package org.whence.pattern;

import java.util.ArrayList;
import java.util.List;
import org.whence.pattern.Element.Choice;
import org.whence.pattern.Element.Leaf;
import org.whence.pattern.Element.Sequence;
import org.whence.text.Folding;

/** Reads the text of a pattern. The grammar stands at {@link Pattern}. */
final class PatternParser {

    private static final int DEEPEST = 12;
    private static final int MANY = 8;

    private final String text;
    private final PatternClasses classes;
    private int at;
    private int depth;

    private PatternParser(String text, PatternClasses classes) {
        this.text = text;
        this.classes = classes;
    }

    static Element parse(String text, PatternClasses classes) {
        PatternParser parser = new PatternParser(text, classes);
        Element element = parser.choice();
        if (parser.at < text.length()) {
            throw parser.fault("a closing bracket without an opening one");
        }
        return element;
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("pattern \"" + text + "\" at character " + (at + 1) + ": " + what);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Element choice() {
        if (++depth > DEEPEST) {
            throw fault("groups are nested more than " + DEEPEST + " deep");
        }
        List<Element> options = new ArrayList<>();
        options.add(sequence());
        while (here() == '|') {
            at++;
            options.add(sequence());
        }
        depth--;
        return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
    }

    private Element sequence() {
        List<Element> parts = new ArrayList<>();
        for (skipBlanks(); at < text.length() && here() != '|' && here() != ')'; skipBlanks()) {
            parts.add(repeated());
        }
        if (parts.isEmpty()) {
            throw fault("nothing stands here; write at least one element");
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Element repeated() {
        int colon = captureColon();
        if (colon > at) {
            String name = text.substring(at, colon);
            at = colon + 1;
            return new Element.Capture(name, repeated());
        }
        Element element = single();
        int least = 1;
        int most = 1;
        switch (here()) {
            case '?' -> least = 0;
            case '*' -> {
                least = 0;
                most = MANY;
            }
            case '+' -> most = MANY;
            case '{' -> {
                int close = text.indexOf('}', at);
                String counts = close < 0 ? "" : text.substring(at + 1, close);
                if (!counts.matches("[0-9]{1,2}(,[0-9]{1,2})?")) {
                    throw fault("write a number of times as {2} or {0,5}");
                }
                int comma = counts.indexOf(',');
                least = Integer.parseInt(comma < 0 ? counts : counts.substring(0, comma));
                most = Integer.parseInt(comma < 0 ? counts : counts.substring(comma + 1));
                at = close;
            }
            default -> {
                return element;
            }
        }
        at++;
        boolean lazy = here() == '?';
        if (lazy) {
            at++;
        }
        if (at < text.length() && !Character.isWhitespace(here()) && here() != '|' && here() != ')') {
            throw fault("a blank is missing");
        }
        if (most < least || most < 1 || most > Pattern.MOST_TIMES) {
            throw fault("an element may stand at most " + Pattern.MOST_TIMES + " times");
        }
        return new Element.Repeat(element, least, most, lazy);
    }

    /** Where the colon stands behind the name of a capture; -1 if none begins here. */
    private int captureColon() {
        int i = at;
        while (i < text.length()
                && (text.charAt(i) >= 'a' && text.charAt(i) <= 'z' || text.charAt(i) >= 'A' && text.charAt(i) <= 'Z')) {
            i++;
        }
        boolean named = i > at && i + 1 < text.length() && text.charAt(i) == ':';
        return named && "(@<#.[!".indexOf(text.charAt(i + 1)) >= 0 || named && Character.isLetter(text.charAt(i + 1))
                ? i
                : -1;
    }

    private Element single() {
        switch (here()) {
            case '(' -> {
                at++;
                Element inside = choice();
                if (here() != ')') {
                    throw fault("a group is not closed");
                }
                at++;
                return inside;
            }
            case '^' -> {
                at++;
                return new Element.Edge(true);
            }
            case '$' -> {
                at++;
                return new Element.Edge(false);
            }
            case '!' -> {
                at++;
                return new Element.Not(leaf());
            }
            default -> {
                return leaf();
            }
        }
    }

    private Leaf leaf() {
        switch (here()) {
            case '@' -> {
                at++;
                return new Element.OneOf(classes.phrases(name()));
            }
            case '#' -> {
                at++;
                if (!name().equals("number")) {
                    throw fault("behind # only \"number\" is known");
                }
                return new Element.Number(classes.has("number") ? classes.phrases("number") : null);
            }
            case '<' -> {
                return new Element.Labelled(List.of(upTo('>').split("\\|")).stream()
                        .map(String::strip)
                        .toList());
            }
            case '[' -> {
                return new Element.Marks(upTo(']'));
            }
            case '.' -> {
                at++;
                return new Element.AnyToken();
            }
            default -> {
                return word();
            }
        }
    }

    private String upTo(char close) {
        int end = text.indexOf(close, at + 2);
        if (end < 0) {
            throw fault("'" + close + "' is missing");
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private String name() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(here()) || here() == '-' || here() == '_')) {
            at++;
        }
        if (at == start) {
            throw fault("a name is missing");
        }
        return text.substring(start, at);
    }

    private Leaf word() {
        boolean exactly = here() == '=';
        if (exactly) {
            at++;
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(here()) && "()|?*+{}[]<>~@#!^$\"".indexOf(here()) < 0) {
            at++;
        }
        if (at == start) {
            throw fault("\"" + here() + "\" is no element");
        }
        String written = text.substring(start, at);
        if (here() == '~') {
            at++;
            return new Element.Prefix(Folding.fold(written));
        }
        if (exactly) {
            return new Element.Exactly(Folding.fold(written));
        }
        return written.equals("Cap") ? new Element.Capitalised() : new Element.Word(Folding.fold(written));
    }
}
