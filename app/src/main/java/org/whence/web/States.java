package org.whence.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Names of states by their ISO 3166-1 alpha-3 codes, as the JDK's CLDR has them. */
final class States {
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private States() {}

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            try {
                codes.put(new Locale("", code).getISO3Country(), code);
            } catch (MissingResourceException e) {
                // no alpha-3 code: nothing to find it by
            }
        }
        return Map.copyOf(codes);
    }

    static String name(String code, Locale locale) {
        String two = TWO_LETTERS.get(code);
        return two == null ? code : new Locale("", two).getDisplayCountry(locale);
    }
}
