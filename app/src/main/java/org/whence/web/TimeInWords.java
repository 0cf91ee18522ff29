package org.whence.web;

import java.util.List;

/** EDTF values for a person: {@code autumn 2024} for {@code 2024-23}, {@code 1990s} for {@code 199X}. */
final class TimeInWords {

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private TimeInWords() {}

    static String of(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash >= 0) {
            return of(edtf.substring(0, slash)) + " – " + of(edtf.substring(slash + 1));
        }
        if (edtf.matches("\\d{4}-2[1-4]")) {
            return SEASONS.get(edtf.charAt(6) - '1') + " " + edtf.substring(0, 4);
        }
        if (edtf.matches("\\d{4}-3[3-6]")) {
            return "quarter " + (char) (edtf.charAt(6) - 2) + " of " + edtf.substring(0, 4);
        }
        if (edtf.matches("\\d{4}-4[01]")) {
            return (edtf.endsWith("0") ? "first" : "second") + " half of " + edtf.substring(0, 4);
        }
        if (edtf.matches("\\d{3}X|\\d{2}XX")) {
            return edtf.replace('X', '0') + "s";
        }
        return edtf;
    }
}
