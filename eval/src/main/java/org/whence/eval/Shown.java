package org.whence.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values stand in the lines that are printed. The form is that of Python's {@code print}, so that the lines can be
 * compared with those of the reference scorer, which is written in it.
 */
final class Shown {

    private Shown() {}

    /** Three decimals, halves of the exact binary value to the even digit. */
    static String ratio(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** The first {@code count} characters, not code units. */
    static String first(int count, String text) {
        return text.codePointCount(0, text.length()) <= count
                ? text
                : text.substring(0, text.offsetByCodePoints(0, count));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The plain text of {@code value}, {@code None} for null. */
    static String plain(@Nullable String value) {
        return value == null ? "None" : value;
    }

    static String list(List<? extends @Nullable String> values) {
        return bracketed(values.stream().map(Shown::quoted).toList());
    }

    static String lists(List<? extends List<? extends @Nullable String>> values) {
        return bracketed(values.stream().map(Shown::list).toList());
    }

    private static String bracketed(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    /** A value of JSON; text at the top stands unquoted. */
    static String value(JsonNode node) {
        return node.isTextual() ? node.textValue() : nested(node);
    }

    private static String nested(JsonNode node) {
        if (node.isTextual()) {
            return quoted(node.textValue());
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(nested(item)));
            return bracketed(items);
        }
        if (node.isObject()) {
            List<String> items = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                items.add(quoted(field.getKey()) + ": " + nested(field.getValue()));
            }
            return "{" + String.join(", ", items) + "}";
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "True" : "False";
        }
        return node.isNull() || node.isMissingNode() ? "None" : node.asText();
    }

    /** In quotation marks, with escapes for what cannot be seen. */
    static String quoted(@Nullable String text) {
        if (text == null) {
            return "None";
        }
        char mark = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(mark);
        text.codePoints().forEach(c -> {
            if (c == mark || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c == '\r') {
                quoted.append("\\r");
            } else if (c == '\t') {
                quoted.append("\\t");
            } else if (c == ' ' || isVisible(c)) {
                quoted.appendCodePoint(c);
            } else if (c < 0x100) {
                quoted.append("\\x").append(hex(c, 2));
            } else if (c < 0x10000) {
                quoted.append("\\u").append(hex(c, 4));
            } else {
                quoted.append("\\U").append(hex(c, 8));
            }
        });
        return quoted.append(mark).toString();
    }

    private static boolean isVisible(int c) {
        // ICU's characters, for the JDK's are those of an older Unicode
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR,
                    UCharacterCategory.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String hex(int c, int digits) {
        String hex = Integer.toHexString(c);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
