package org.whence.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the keys of traits. The key of an identity, of which there are as many as entities in all reports, is made from
 * its number; every other one is one string, held once.
 */
final class KeyCodes {
    private static final Trait.Kind[] KINDS = Trait.Kind.values();

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    /** Even for what is held, odd for an identity. */
    int code(String key) {
        int identity = identity(key);
        if (identity >= 0) {
            return identity;
        }
        Integer known = codes.get(key);
        if (known == null) {
            known = keys.size();
            keys.add(key);
            codes.put(key, known);
        }
        return 2 * known;
    }

    /** The code of {@code PERSON:E12}; -1 for anything else. */
    private static int identity(String key) {
        int digits = key.indexOf(":E") + 2;
        if (digits < 2 || digits == key.length() || key.length() - digits > 7 || key.charAt(digits) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = digits; i < key.length(); i++) {
            char digit = key.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        for (Trait.Kind kind : KINDS) {
            if (key.length() > kind.name().length()
                    && key.startsWith(kind.name())
                    && digits == kind.name().length() + 2) {
                return 2 * (number * KINDS.length + kind.ordinal()) + 1;
            }
        }
        return -1;
    }

    String key(int code) {
        int half = code >>> 1;
        return (code & 1) == 0 ? keys.get(half) : KINDS[half % KINDS.length].name() + ":E" + half / KINDS.length;
    }
}
