package org.whence.fact;

import java.util.List;

/**
 * One line of facts: the fields between {@code |}, trimmed.
 *
 * @param file name of the file, for messages
 * @param number line number, from 1
 * @param fields at least one
 */
public record FactLine(String file, int number, List<String> fields) {

    public FactLine {
        fields = List.copyOf(fields);
    }

    /** The field at {@code index}, from 0; empty if the line is shorter. */
    public String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    /**
     * The field at {@code index}, which must be there.
     *
     * @throws FactException if it is missing or empty
     */
    public String required(int index, String name) {
        String value = field(index);
        if (value.isEmpty()) {
            throw fault("has no " + name, "write it as field " + (index + 1));
        }
        return value;
    }

    /** The field at {@code index} as words separated by {@code ,}; empty if there are none. */
    public List<String> list(int index) {
        return List.of(field(index).split(",")).stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /**
     * The field at {@code index} as a constant of {@code type}, whose name is written in lower case with {@code -} for
     * {@code _}.
     *
     * @throws FactException if it is none of them
     */
    public <E extends Enum<E>> E constant(int index, Class<E> type) {
        String value = required(index, type.getSimpleName());
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value.replace('-', '_'))) {
                return constant;
            }
        }
        throw fault(
                "\"" + value + "\" is no " + type.getSimpleName(), "write one of " + List.of(type.getEnumConstants()));
    }

    /** The fault to throw for this line. */
    public FactException fault(String what, String mend) {
        return new FactException(file, number, what, mend);
    }
}
