package org.whence.reading.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as pages embed it, read without complaint: pages leave line breaks inside strings, commas before closing
 * brackets, comments around the whole. What cannot be read ends the value; what was read before stays.
 */
final class Json {

    /** What nests deeper is not read, nor what follows it. */
    private static final int DEEPEST = 40;

    /** Longer texts are not read at all. In UTF-16 code units. */
    private static final int LONGEST = 2_000_000;

    private static final Json NOTHING = new Json(Map.of(), List.of(), null);

    private final Map<String, Json> members;
    private final List<Json> elements;
    private final @Nullable String text;

    private Json(Map<String, Json> members, List<Json> elements, @Nullable String text) {
        this.members = members;
        this.elements = elements;
        this.text = text;
    }

    /** The values in {@code source}, mostly one. */
    static List<Json> read(String source) {
        if (source.length() > LONGEST) {
            return List.of();
        }
        Parser parser = new Parser(source.replace("<![CDATA[", ""));
        List<Json> values = new ArrayList<>();
        while (parser.toValue()) {
            values.add(parser.value(0));
        }
        return values;
    }

    /** The member {@code name} of an object; a value with nothing in it otherwise. */
    Json at(String name) {
        return members.getOrDefault(name, NOTHING);
    }

    /** The elements of an array; the value itself if it is none. */
    List<Json> all() {
        if (!elements.isEmpty()) {
            return elements;
        }
        return text == null && members.isEmpty() ? List.of() : List.of(this);
    }

    /** The members of an object, in order. */
    Map<String, Json> members() {
        return members;
    }

    /** The string, or number as written, if it is one and not blank. */
    Optional<String> text() {
        return Optional.ofNullable(text).map(String::strip).filter(s -> !s.isEmpty());
    }

    private static final class Parser {
        private final String source;
        private int at;

        Parser(String source) {
            this.source = source;
        }

        /** Moves to the next object or array. */
        boolean toValue() {
            while (at < source.length() && source.charAt(at) != '{' && source.charAt(at) != '[') {
                at++;
            }
            return at < source.length();
        }

        Json value(int depth) {
            blanks();
            if (depth > DEEPEST) {
                at = source.length();
            }
            if (at >= source.length()) {
                return NOTHING;
            }
            char c = source.charAt(at);
            if (c == '{' || c == '[') {
                at++;
                return c == '{' ? object(depth) : array(depth);
            }
            if (c == '"') {
                return new Json(Map.of(), List.of(), string());
            }
            int from = at;
            while (at < source.length() && ",]}".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            String word = source.substring(from, at).strip();
            return word.isEmpty() || word.equals("null") ? NOTHING : new Json(Map.of(), List.of(), word);
        }

        private Json object(int depth) {
            Map<String, Json> members = new LinkedHashMap<>();
            while (at < source.length()) {
                blanks();
                if (at >= source.length() || source.charAt(at) == '}') {
                    at++;
                    break;
                }
                if (source.charAt(at) != '"') {
                    at++;
                    continue;
                }
                String name = string();
                blanks();
                if (at < source.length() && source.charAt(at) == ':') {
                    at++;
                    members.putIfAbsent(name, value(depth + 1));
                }
            }
            return new Json(members, List.of(), null);
        }

        private Json array(int depth) {
            List<Json> elements = new ArrayList<>();
            while (at < source.length()) {
                blanks();
                if (at >= source.length() || source.charAt(at) == ']') {
                    at++;
                    break;
                }
                if (source.charAt(at) == ',' || source.charAt(at) == '}') {
                    at++;
                    continue;
                }
                elements.add(value(depth + 1));
            }
            return new Json(Map.of(), elements, null);
        }

        /** The string at {@code at}, which stands on its opening mark. */
        private String string() {
            StringBuilder string = new StringBuilder();
            at++;
            while (at < source.length() && source.charAt(at) != '"') {
                char c = source.charAt(at++);
                if (c == '\\' && at < source.length()) {
                    c = source.charAt(at++);
                    switch (c) {
                        case 'n', 'r' -> string.append('\n');
                        case 't' -> string.append('\t');
                        case 'b', 'f' -> string.append(' ');
                        case 'u' -> string.append(escaped());
                        default -> string.append(c);
                    }
                } else {
                    string.append(c);
                }
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            int code = 0;
            for (int n = 0; n < 4; n++) {
                int digit = at + n < source.length() ? Character.digit(source.charAt(at + n), 16) : -1;
                if (digit < 0) {
                    return 'u';
                }
                code = code * 16 + digit;
            }
            at += 4;
            return (char) code;
        }

        private void blanks() {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
        }
    }
}
