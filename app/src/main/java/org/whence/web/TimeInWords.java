package org.whence.web;

/** EDTF values for a person: {@code autumn 2024} for {@code 2024-23}, {@code 1990s} for {@code 199X}. */
final class TimeInWords {

    private TimeInWords() {}

    static String of(String edtf, Words words) {
        int slash = edtf.indexOf('/');
        if (slash >= 0) {
            return of(edtf.substring(0, slash), words) + " – " + of(edtf.substring(slash + 1), words);
        }
        if (edtf.matches("\\d{4}-(2[1-4]|3[3-6]|4[01])")) {
            // ISO 8601-2, 4.8.1: seasons from 21, quarters from 33, halves from 40
            return words.say("time." + edtf.substring(5), edtf.substring(0, 4));
        }
        if (edtf.matches("\\d{3}X|\\d{2}XX")) {
            return words.say("time.decade", edtf.replace('X', '0'));
        }
        return edtf;
    }
}
