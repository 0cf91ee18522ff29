package org.whence.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number for each of many equal values, so that a table of millions of rows keeps an {@code int} where it would keep a string:
 * 0 for the first value seen, 1 for the next. Not for several threads.
 *
 * @param <T> with {@code equals} and {@code hashCode} by value
 */
public final class Numbering<T> {

    /** What {@link #find} answers for a value never seen. */
    public static final int UNKNOWN = -1;

    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    /** The number of {@code value}, a new one if it is seen for the first time. */
    public int of(T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    /** The number of {@code value} if it has been seen, else {@link #UNKNOWN}. */
    public int find(T value) {
        return numbers.getOrDefault(value, UNKNOWN);
    }

    /**
     * What the number stands for.
     *
     * @throws IndexOutOfBoundsException if no value has it
     */
    public T value(int number) {
        return values.get(number);
    }

    /** How many different values were seen. */
    public int size() {
        return values.size();
    }
}
