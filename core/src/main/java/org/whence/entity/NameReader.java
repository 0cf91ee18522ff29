package org.whence.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * Takes names of persons apart: articles left out, servant words joined to what they serve, oblique cases brought back,
 * family names before given names put behind them. What a name may stand for are its readings.
 */
final class NameReader {

    private static final int MOST_WORDS = 6;
    /** More readings of one name are not looked at. */
    private static final int MOST_READINGS = 14;

    private static final int SHORTEST_BASE = 2;
    /** Shorter words are not two given names written as one. */
    private static final int SHORTEST_COMPOUND = 6;

    private static final int SHORTEST_GIVEN = 3;

    /** @param base what stands for the ending in the nominative */
    private record Ending(String ending, String base) {}

    private final Phones phones;
    private final Map<String, Set<String>> given = new HashMap<>();
    private final Map<String, Set<String>> particles = new HashMap<>();
    private final Map<String, String> familyEndings = new LinkedHashMap<>();
    private final Set<String> keptEndings = new HashSet<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    /** Language, then case and gender. */
    private final Map<Language, Map<String, List<Ending>>> cases = new HashMap<>();

    private NameReader(Phones phones) {
        this.phones = phones;
    }

    static NameReader load(Phones phones) {
        NameReader reader = new NameReader(phones);
        for (FactLine line : FactFile.load(NameReader.class, "particles.facts").lines()) {
            line.list(1).forEach(f -> reader.particles
                    .computeIfAbsent(line.required(0, "class"), k -> new HashSet<>())
                    .add(Folding.fold(f)));
        }
        for (FactLine line :
                FactFile.load(NameReader.class, "family-endings.facts").lines()) {
            line.list(1).forEach(f -> reader.familyEndings.put(Folding.fold(f), line.required(0, "class")));
            if (line.field(2).equals("always")) {
                reader.keptEndings.add(line.required(0, "class"));
            }
        }
        for (FactLine line :
                FactFile.load(NameReader.class, "key-spellings.facts").lines()) {
            String english = line.required(1, "letters");
            reader.spellings.put(line.required(0, "letters"), english.equals("-") ? "" : english);
        }
        for (Language language : Language.ANALYSED) {
            for (FactLine line :
                    FactFile.load(NameReader.class, language + "/given.facts").lines()) {
                reader.addGiven(line);
            }
            FactFile.find(NameReader.class, language + "/cases.facts")
                    .ifPresent(file -> file.lines().forEach(line -> reader.addCase(language, line)));
        }
        return reader;
    }

    private void addGiven(FactLine line) {
        for (String form : line.list(2)) {
            String folded = Folding.fold(form.startsWith("?") ? form.substring(1) : form);
            given.computeIfAbsent(folded.replaceAll("[ -]", ""), k -> new HashSet<>())
                    .add(line.required(0, "name"));
        }
    }

    private void addCase(Language language, FactLine line) {
        String base = line.required(3, "ending of the nominative");
        cases.computeIfAbsent(language, k -> new LinkedHashMap<>())
                .computeIfAbsent(line.required(0, "case") + " " + line.required(1, "gender"), k -> new ArrayList<>())
                .add(new Ending(line.required(2, "ending"), base.equals("-") ? "" : base));
    }

    /** The names, the same in every language, that {@code folded} is a form of; null if the data has none. */
    @Nullable
    Set<String> given(String folded) {
        return given.get(folded);
    }

    /** Which kind of family name ends like {@code folded}: -zadeh, -ov, -ova; empty if none that the data knows does. */
    private String familyEnding(String folded) {
        for (int from = 1; from < folded.length() - 1; from++) {
            String found = familyEndings.get(folded.substring(from));
            if (found != null && from >= SHORTEST_BASE) {
                return found;
            }
        }
        return "";
    }

    /** Whether two words end as two different kinds of family names do. */
    boolean differInKind(String folded, String other) {
        String first = familyEnding(folded);
        String second = familyEnding(other);
        return !first.equals(second)
                && (!first.isEmpty() && !second.isEmpty()
                        || keptEndings.contains(first)
                        || keptEndings.contains(second));
    }

    /** What {@code name} may stand for, as written first; empty if it has no letters. */
    List<List<NameWord>> readings(String name, Language language) {
        Set<List<NameWord>> readings = new LinkedHashSet<>();
        List<NameWord> written = words(name, language, false);
        if (written.isEmpty()) {
            return List.of();
        }
        readings.add(written);
        readings.add(words(name, language, true));
        for (List<Ending> endings : cases.getOrDefault(language, Map.of()).values()) {
            List<NameWord> nominative = nominative(written, endings, language);
            if (!nominative.isEmpty()) {
                readings.add(nominative);
            }
        }
        for (List<NameWord> reading : List.copyOf(readings)) {
            if (reading.size() > 1 && isFamilyFirst(reading)) {
                List<NameWord> turned = new ArrayList<>(reading.subList(1, reading.size()));
                turned.add(reading.get(0));
                readings.add(List.copyOf(turned));
            }
        }
        return readings.stream().limit(MOST_READINGS).toList();
    }

    /** How a word in Latin letters sounds if it is not spelled as its text's language spells: by English, French, German. */
    List<Phones.Word> otherwiseSpelled(String letters) {
        if (Character.UnicodeScript.of(letters.charAt(0)) != Character.UnicodeScript.LATIN) {
            return List.of();
        }
        List<Phones.Word> words = new ArrayList<>();
        words.add(phones.of(letters, Language.ENGLISH));
        spellings.forEach((from, to) -> {
            String marked = letters + "$";
            if (letters.length() > SHORTEST_GIVEN && marked.contains(from)) {
                words.add(phones.of(marked.replace(from, to).replace("$", ""), Language.ENGLISH));
            }
        });
        return words;
    }

    /** A word that ends as family names do and is no given name, before a given name. */
    private boolean isFamilyFirst(List<NameWord> words) {
        return words.get(0).forms().stream()
                        .anyMatch(f -> !familyEnding(f.folded()).isEmpty())
                && words.get(0).forms().stream().noneMatch(f -> given.containsKey(f.folded()))
                && words.get(1).forms().stream().anyMatch(f -> given.containsKey(f.folded()));
    }

    /** The words brought back from one case; empty if one of them cannot stand in it. */
    private List<NameWord> nominative(List<NameWord> words, List<Ending> endings, Language language) {
        List<NameWord> nominative = new ArrayList<>();
        boolean changed = false;
        for (NameWord word : words) {
            Set<String> bases = new LinkedHashSet<>();
            String letters = word.first().letters();
            for (Ending ending : endings) {
                int base = letters.length() - ending.ending().length();
                if (base >= SHORTEST_BASE && letters.endsWith(ending.ending())) {
                    bases.add(letters.substring(0, base) + ending.base());
                }
            }
            changed |= !bases.isEmpty();
            if (bases.isEmpty() && !word.initial() && !isParticle("indeclinable", letters)) {
                return List.of();
            }
            nominative.add(
                    bases.isEmpty()
                            ? word
                            : new NameWord(
                                    bases.stream().map(b -> form(b, language)).toList(), false));
        }
        return changed ? List.copyOf(nominative) : List.of();
    }

    private NameWord.Form form(String written, Language language) {
        String letters = written.length() > Phones.LONGEST_WORD ? written.substring(0, Phones.LONGEST_WORD) : written;
        return new NameWord.Form(letters, Folding.fold(letters).replace("'", ""), phones.of(letters, language));
    }

    private boolean is(String particle, String folded) {
        return particles.getOrDefault(particle, Set.of()).contains(folded);
    }

    /** Whether a word that ends in the last letter of {@code letters} does not change: -и, -о. */
    private boolean isParticle(String particle, String letters) {
        return !letters.isEmpty() && is(particle, letters.substring(letters.length() - 1));
    }

    /** @param joined whether the word for "son" belongs to the father's name: Benkhedda */
    private List<NameWord> words(String name, Language language, boolean joined) {
        List<NameWord> words = new ArrayList<>();
        NameWord.Form prefix = null;
        String[] written = name.strip().split("[\\s\\u00a0]+");
        for (int w = 0; w < written.length && words.size() < MOST_WORDS; w++) {
            String[] pieces = written[w].split("[-\\u2010\\u2011\\u2013\\u200c]");
            for (int p = 0; p < pieces.length && words.size() < MOST_WORDS; p++) {
                String piece = bare(pieces[p], language);
                String folded = Folding.fold(piece).replace("'", "");
                boolean last = w == written.length - 1 && p == pieces.length - 1;
                boolean beforeHyphen = p < pieces.length - 1;
                boolean son = !last && is("son", folded) && !words.isEmpty();
                if (folded.isEmpty()
                        || !last && is("article", folded)
                        || son && !joined
                        || beforeHyphen && is("assimilated", folded)) {
                    continue;
                }
                if (!last && is("servant", folded)) {
                    prefix = form(shortened(piece).toLowerCase(Locale.ROOT), language);
                    continue;
                }
                if (son) {
                    prefix = form(piece.toLowerCase(Locale.ROOT), language);
                    continue;
                }
                String own = piece.substring(indexAfterArticle(piece, folded));
                String cut = own.length() > Phones.LONGEST_WORD ? own.substring(0, Phones.LONGEST_WORD) : own;
                add(cut.toLowerCase(Locale.ROOT), prefix, language, words);
                prefix = null;
            }
        }
        return List.copyOf(words);
    }

    private void add(String letters, NameWord.@Nullable Form prefix, Language language, List<NameWord> words) {
        NameWord.Form form = form(letters, language);
        if (form.sounds().sounds().isEmpty()) {
            return;
        }
        if (prefix != null) {
            words.add(new NameWord(List.of(prefix.join(form)), false));
            return;
        }
        int cut = compound(form.folded());
        if (cut > 0 && cut < letters.length()) {
            words.add(new NameWord(List.of(form(letters.substring(0, cut), language)), false));
            words.add(new NameWord(List.of(form(letters.substring(cut), language)), false));
            return;
        }
        words.add(new NameWord(List.of(form), letters.length() == 1));
    }

    /** Where two given names that are written as one come apart: محمدحسین; 0 if they are not two, or known as one. */
    private int compound(String folded) {
        if (folded.length() < SHORTEST_COMPOUND || given.containsKey(folded)) {
            return 0;
        }
        for (int cut = SHORTEST_GIVEN; cut <= folded.length() - SHORTEST_GIVEN; cut++) {
            if (given.containsKey(folded.substring(0, cut)) && given.containsKey(folded.substring(cut))) {
                return cut;
            }
        }
        return 0;
    }

    /** Without marks around it and without a suffix behind an apostrophe, where the language writes suffixes so. */
    private String bare(String piece, Language language) {
        String bare = piece.replaceAll("^[\\p{Punct}«»“”‘’]+|[\\p{Punct}«»“”]+$", "");
        int apostrophe = Math.max(bare.indexOf('\''), bare.indexOf('’'));
        return apostrophe >= SHORTEST_BASE && is("apostrophe-suffix", language.tag())
                ? bare.substring(0, apostrophe)
                : bare;
    }

    /** Index of the letter behind a joined article, 0 without one; marks may stand between the article's letters. */
    private int indexAfterArticle(String piece, String folded) {
        for (String article : particles.getOrDefault("joined-article", Set.of())) {
            if (folded.length() >= article.length() + SHORTEST_GIVEN && folded.startsWith(article)) {
                return piece.indexOf(article.charAt(article.length() - 1)) + 1;
            }
        }
        return 0;
    }

    /** The servant word without the article that may be written with it: abd for abdul, abdel. */
    private static String shortened(String servant) {
        return servant.length() > 3 && Character.UnicodeScript.of(servant.charAt(0)) != Character.UnicodeScript.ARABIC
                ? servant.substring(0, 3)
                : servant;
    }
}
