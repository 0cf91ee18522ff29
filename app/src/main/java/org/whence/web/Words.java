package org.whence.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.whence.language.Language;

/** What the pages say in one language, from {@code words/en.properties} and its like. Each says all that the others say. */
public final class Words {

    /** The languages in which the pages speak, the first unless somebody asks for another. */
    public static final List<Language> SPOKEN = List.of(Language.ENGLISH, Language.ARABIC);

    private static final Map<Language, Words> ALL = all();

    private final Language language;
    private final Map<String, String> said;

    private Words(Language language, Map<String, String> said) {
        this.language = language;
        this.said = said;
    }

    private static Map<Language, Words> all() {
        Map<Language, Words> all = new LinkedHashMap<>();
        SPOKEN.forEach(l -> all.put(l, new Words(l, load(l))));
        return all;
    }

    private static Map<String, String> load(Language language) {
        Properties properties = new Properties();
        String name = "words/" + language.tag() + ".properties";
        try (var stream = Words.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Map<String, String> said = new LinkedHashMap<>();
        new TreeSet<>(properties.stringPropertyNames()).forEach(k -> said.put(k, properties.getProperty(k)));
        return said;
    }

    /** The words in {@code language}; in English where the pages do not speak it. */
    public static Words in(Language language) {
        Words words = ALL.get(language);
        return words == null ? ALL.values().iterator().next() : words;
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }

    /** Every key, sorted. */
    Set<String> keys() {
        return said.keySet();
    }

    /**
     * The words for {@code key}, with {@code {0}}, {@code {1}} … filled.
     *
     * @throws IllegalArgumentException if there are none
     */
    public String say(String key, Object... values) {
        String words = said.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for \"" + key + "\" in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            words = words.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return words;
    }
}
