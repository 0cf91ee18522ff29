package org.whence.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Office.Qualifier;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.Token;
import org.whence.syntax.VerbalNouns;
import org.whence.text.Folding;

/**
 * All words and names that the facts of one language know, as a tree over folded words, so that the longest name that begins
 * at a word is found in time linear in its length. Immutable after loading.
 */
final class Lexicon {

    /** Longest name in words. */
    static final int LONGEST = 9;

    private static final int SHORTEST_INFLECTED = 4;

    /** What a lexical name is. */
    enum Kind {
        STATE,
        /** A capital: a place that also stands for its state. */
        SEAT,
        /** A name that stands for a state only: the Kremlin. */
        METONYM,
        ADJECTIVE,
        PEOPLE,
        PLACE,
        BODY,
        MEDIUM,
        EQUIPMENT,
        GIVEN,
        /** Someone whose name stands for himself. */
        PERSON,
        /** Noun that heads the name of a body: ministry. */
        HEAD,
        /** What a ministry or committee is for: defence. */
        DOMAIN,
        OFFICE,
        /** Noun for people or bodies without a name: officials. */
        NOUN,
        /** Class of equipment: tanks. */
        CLASS
    }

    /** Which letters a form must be written with to count. */
    enum Letters {
        ANY,
        CAPITAL,
        CAPITALS,
        /** Not with another last letter, which folding makes one with the name's: the name Ali, not the word for "on". */
        LAST_LETTER,
        /** With the joined article with which the name is always written. */
        ARTICLE
    }

    /**
     * One meaning of a form.
     *
     * @param code language-neutral: a concept, or the code of a head, domain, office, noun or class
     * @param detail more about it: gender, number, kind of place, class of equipment; empty if nothing
     * @param weak whether the form is an ordinary word too, so that the words around must support it
     */
    record Entry(
            Kind kind,
            String code,
            @Nullable String country,
            String sector,
            String detail,
            boolean weak,
            Letters letters) {

        Entry withCode(String other) {
            return new Entry(kind, other, country, sector, detail, weak, letters);
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Entry> entries = new ArrayList<>(1);
        final Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
        final List<Qualifying> qualifying = new ArrayList<>(0);
    }

    /** On which side of an office a qualifying word stands, or that it is the office itself. */
    enum Side {
        LEFT,
        RIGHT,
        WHOLE
    }

    private record Qualifying(Side side, Qualifier qualifier) {}

    /** Words that say how an office is held, up to the word {@code end}. */
    record Qualified(int end, Qualifier qualifier) {}

    /** What stands there, and where it ends: word index, exclusive; whether an ending had to be taken off for it. */
    record Found(int end, List<Entry> entries, boolean strained) {}

    final Language language;
    private final LanguageSentences sentences;
    private final Node root = new Node();
    /** What is written joined to words. */
    final Joined joined;

    private final boolean definiteness;
    private final Endings endings = new Endings();
    private final Map<String, String> stateNames = new HashMap<>();
    private final Map<String, String> personNames = new HashMap<>();
    final Spellings spellings = new Spellings();
    /** Group of a class of equipment, the same in every language. */
    private final Map<String, String> gear = new HashMap<>();

    final PhraseGrammar grammar;
    final Nominative nominative;
    final Declension declension;
    private final VerbalNouns verbalNouns;
    final StateKinds kinds;
    final Towns towns;
    /** What names look like; null where capitals show them. */
    final @Nullable NameShapes shapes;

    private Lexicon(Language language, LanguageSentences sentences) {
        this.language = language;
        this.sentences = sentences;
        FactFile words = FactFile.load(Lexicon.class, language + "/words.facts");
        this.joined = Joined.from(words);
        this.definiteness = words.lines().stream().anyMatch(l -> l.field(0).equals("definite"));
        this.grammar = PhraseGrammar.from(FactFile.load(Lexicon.class, language + "/phrases.facts"));
        this.nominative = Nominative.load(language);
        this.declension = Declension.load(language);
        this.verbalNouns = VerbalNouns.load(language);
        this.kinds = StateKinds.load(language);
        this.towns = Towns.load(language);
        this.shapes = NameShapes.find(language).orElse(null);
        for (FactLine line : FactFile.load(Lexicon.class, "gear.facts").lines()) {
            line.list(1).forEach(c -> gear.put(c, line.required(0, "group")));
        }
        words.lines().forEach(this::addClass);
        each("states", this::addState);
        each("persons", this::addPerson);
        each("places", line -> add(line, 3, Kind.PLACE, "place:" + line.required(0, "name"), country(line, 1), "", 2));
        each(
                "bodies",
                line -> add(line, 3, Kind.BODY, line.required(0, "concept"), country(line, 1), line.field(2), -1));
        each("media", line -> add(line, 2, Kind.MEDIUM, line.required(0, "concept"), country(line, 1), "MED", -1));
        each("qualifiers", this::addQualifier);
        each("heads", line -> add(line, 3, Kind.HEAD, line.required(0, "code"), null, line.field(1), 2));
        each("domains", line -> add(line, 1, Kind.DOMAIN, line.required(0, "code"), null, "", -1));
        each("offices", line -> add(line, 3, Kind.OFFICE, line.required(0, "code"), null, line.field(1), 2));
        each("nouns", line -> add(line, 3, Kind.NOUN, line.required(0, "code"), null, line.field(1), 2));
        each("classes", line -> add(line, 1, Kind.CLASS, line.required(0, "code"), null, "", -1));
        for (String other : borrowed(words, "borrow-given")) {
            borrow(other, "given", line -> add(line, 2, Kind.GIVEN, line.required(0, "name"), null, "", 1));
        }
        for (String other : borrowed(words, "borrow-bodies")) {
            borrow(
                    other,
                    "bodies",
                    line -> add(line, 3, Kind.BODY, line.required(0, "concept"), country(line, 1), line.field(2), -1));
            borrow(
                    other,
                    "media",
                    line -> add(line, 2, Kind.MEDIUM, line.required(0, "concept"), country(line, 1), "MED", -1));
        }
        each("given", line -> add(line, 2, Kind.GIVEN, line.required(0, "name"), null, "", 1));
        each(
                "equipment",
                line -> add(line, 3, Kind.EQUIPMENT, "equipment:" + line.required(0, "name"), country(line, 2), "", 1));
    }

    /** The lexicon of {@code language}, from the class path. */
    static Lexicon load(Language language, LanguageSentences sentences) {
        return new Lexicon(language, sentences);
    }

    /** Languages in the same script whose names are taken over. */
    private static List<String> borrowed(FactFile words, String which) {
        List<String> languages = new ArrayList<>();
        words.lines().stream().filter(l -> l.field(0).equals(which)).forEach(l -> languages.addAll(l.list(1)));
        return languages;
    }

    private static void borrow(String language, String name, java.util.function.Consumer<FactLine> use) {
        FactFile.load(Lexicon.class, language + "/" + name + ".facts").lines().forEach(use);
    }

    private void each(String name, java.util.function.Consumer<FactLine> use) {
        FactFile.load(Lexicon.class, language + "/" + name + ".facts").lines().forEach(use);
    }

    private static @Nullable String country(FactLine line, int field) {
        String value = line.field(field);
        return value.isEmpty() || value.equals("-") ? null : value;
    }

    /** The usual name of a state in this language; null if the data does not know the state. */
    @Nullable
    String stateName(String iso) {
        return stateNames.get(iso);
    }

    /** The full name of a person in this language; null if the data does not know the person. */
    @Nullable
    String personName(String concept) {
        return personNames.get(concept);
    }

    private void addPerson(FactLine line) {
        String concept = "person:" + line.required(0, "name");
        personNames.put(concept, line.list(3).get(0));
        add(line, 3, Kind.PERSON, concept, country(line, 1), line.field(2), -1);
    }

    private void addState(FactLine line) {
        String iso = line.required(0, "ISO 3166-1 alpha-3");
        if (iso.length() != 3) {
            throw line.fault("\"" + iso + "\" is no ISO 3166-1 alpha-3 code", "write three capital letters");
        }
        stateNames.put(iso, line.list(1).get(0).replace("?", ""));
        Kind[] kinds = {Kind.STATE, Kind.ADJECTIVE, Kind.PEOPLE, Kind.SEAT, Kind.METONYM};
        for (int i = 0; i < kinds.length; i++) {
            add(line, i + 1, kinds[i], "iso:" + iso, iso, "GOV", -1);
        }
    }

    private void add(
            FactLine line, int field, Kind kind, String code, @Nullable String country, String sector, int detail) {
        for (String form : line.list(field)) {
            boolean weak = form.startsWith("?");
            String name = weak ? form.substring(1) : form;
            Node node = nodeOf(name, inflectsNames() && INFLECTED.contains(kind));
            if (node == root) {
                throw line.fault("\"" + form + "\" has no word in it", "write a word");
            }
            if (kind == Kind.GIVEN && isStateWithoutEnding(node, name)) {
                continue;
            }
            Entry entry = new Entry(
                    kind,
                    code,
                    country,
                    sector.equals("-") ? "" : sector,
                    detail < 0 || line.field(detail).equals("-") ? "" : line.field(detail),
                    weak || isCommonDesignation(kind, name),
                    lettersOf(kind, name));
            if (!node.entries.contains(entry)) {
                node.entries.add(entry);
            }
            if (SHOWN.contains(kind)) {
                spellings.add(kind + code, name);
            }
        }
    }

    /** Türki is what an ending leaves of Türkiye, which is no man's name. */
    private boolean isStateWithoutEnding(Node node, String name) {
        return node.entries.stream()
                .filter(known -> known.kind() == Kind.STATE)
                .map(known -> stateNames.getOrDefault(known.country(), ""))
                .anyMatch(state -> state.length() > name.length());
    }

    /** A weapon's name without a digit is often a common word or another's name: Tornado, Grad, شاهد. */
    private static boolean isCommonDesignation(Kind kind, String name) {
        return kind == Kind.EQUIPMENT && name.codePoints().noneMatch(Character::isDigit);
    }

    private static final Set<Kind> INFLECTED = EnumSet.of(Kind.STATE, Kind.SEAT, Kind.PLACE);

    private static final Set<Kind> SHOWN = EnumSet.of(Kind.STATE, Kind.SEAT, Kind.METONYM, Kind.PLACE, Kind.BODY);

    private static final Set<Kind> WITH_ARTICLE = EnumSet.of(
            Kind.STATE, Kind.SEAT, Kind.METONYM, Kind.PLACE, Kind.BODY, Kind.MEDIUM, Kind.OFFICE, Kind.PERSON);

    private Letters lettersOf(Kind kind, String name) {
        if (!joined.nameArticle().isEmpty() && name.startsWith(joined.nameArticle()) && WITH_ARTICLE.contains(kind)) {
            return Letters.ARTICLE;
        }
        int first = name.codePointAt(0);
        if (!joined.lastLetter().isEmpty() && name.endsWith(joined.lastLetter())) {
            return Letters.LAST_LETTER;
        }
        if (!Character.isUpperCase(first)) {
            return Letters.ANY;
        }
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c)) {
                return Letters.CAPITAL;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1 ? Letters.CAPITALS : Letters.CAPITAL;
    }

    private void addClass(FactLine line) {
        String name = line.required(0, "class");
        if (Joined.owns(line) || name.startsWith("borrow-")) {
            return;
        }
        WordClass wordClass = line.constant(0, WordClass.class);
        if (wordClass.isEnding()) {
            endings.put(wordClass, line.list(1).stream().map(Folding::fold).toList());
            return;
        }
        for (String form : line.list(1)) {
            nodeOf(form, false).classes.add(wordClass);
        }
    }

    private void addQualifier(FactLine line) {
        Qualifying qualifying = new Qualifying(line.constant(0, Side.class), line.constant(1, Qualifier.class));
        for (String form : line.list(2)) {
            nodeOf(form, false).qualifying.add(qualifying);
        }
    }

    private Node nodeOf(String name, boolean inflected) {
        Node node = root;
        List<Token> tokens = sentences.tokens(language, name);
        for (Token token : tokens) {
            Node parent = node;
            Node child = parent.next.computeIfAbsent(key(token.norm()), k -> new Node());
            if ((tokens.size() > 1 || inflected) && token.norm().length() > SHORTEST_INFLECTED) {
                // in a name of several words each may be inflected: Соединенным Штатам, Deniz Kuvvetlerini
                token.stems().stream()
                        .filter(stem -> stem.length() > SHORTEST_INFLECTED)
                        .forEach(stem -> parent.next.putIfAbsent(stem, child));
            }
            node = child;
        }
        return node;
    }

    /** The form under which a word is kept: without the article that Arabic joins to it. */
    String key(String folded) {
        return joined.bare(folded);
    }

    /** What equipment of class {@code code} is: {@code platform}, {@code weapon}; empty if the data does not know the class. */
    String gear(String code) {
        return gear.getOrDefault(code, "");
    }

    /** Whether names of places and states take case endings. */
    boolean inflectsNames() {
        return !nominative.endings().isEmpty();
    }

    /** Whether the language shows by an article that something known is meant. */
    boolean showsDefiniteness() {
        return joined.hasArticle() || definiteness;
    }

    /** Whether {@code key} begins anything in the lexicon. */
    boolean knows(String key) {
        return root.next.containsKey(key);
    }

    /** Whether {@code key} alone names something of one of {@code kinds}. */
    boolean names(String key, Set<Kind> kinds) {
        Node node = root.next.get(key);
        return node != null && node.entries.stream().anyMatch(e -> kinds.contains(e.kind()));
    }

    /** Whether {@code key} alone is a word of {@code wordClass}. */
    boolean isClass(String key, WordClass wordClass) {
        Node node = root.next.get(key);
        return node != null && node.classes.contains(wordClass);
    }

    /** What {@code key} alone names; null if nothing. */
    @Nullable
    Found alone(String key) {
        Node node = root.next.get(key);
        return node == null || node.entries.isEmpty() ? null : new Found(1, List.copyOf(node.entries), false);
    }

    /** Folded readings of a word that stands alone. */
    List<String> readings(String word) {
        List<Token> tokens = sentences.tokens(language, word);
        return tokens.size() == 1 ? tokens.get(0).stems() : List.of(Folding.fold(word));
    }

    /** Classes of a word alone. */
    Set<WordClass> classesOf(Token token, List<String> keys) {
        EnumSet<WordClass> classes = EnumSet.noneOf(WordClass.class);
        for (String key : keys) {
            Node node = root.next.get(key);
            if (node != null && !node.classes.isEmpty()) {
                boolean strict = token.norm().endsWith(key) || key.equals(Endings.stemOf(token.norm()));
                for (WordClass c : node.classes) {
                    boolean filler = c != WordClass.FILLER || !isBehindPreposition(token.norm(), key);
                    if (filler && (strict || !c.isStrict())) {
                        classes.add(c);
                    }
                }
            }
        }
        classes.addAll(endings.classesOf(token));
        return classes;
    }

    /** Whether proclitics other than the article stand before {@code key}; a qualifying word has none. */
    private boolean isBehindPreposition(String norm, String key) {
        int at = norm.indexOf(key);
        String article = joined.article();
        return at > 0 && !(!article.isEmpty() && at == article.length() && norm.startsWith(article));
    }

    /** Whether {@code word} is a noun for an act behind an article or a joined preposition. */
    boolean isActBehindArticle(Word word) {
        String bare = joined.bareOfAll(word.norm());
        return !bare.equals(word.norm()) && verbalNouns.shows(bare, true);
    }

    /** Whether {@code word} may stand before the noun that it tells the field of. */
    boolean mayPrecede(Word word) {
        return !endings.has(WordClass.ADJECTIVE_ENDING) || word.is(WordClass.ADJECTIVE_ENDING);
    }

    /** Which gender a verb of speech shows by its ending; unknown if the word is none or shows none. */
    Agreement genderOf(Word verb) {
        if (!verb.is(WordClass.SPEECH)) {
            return Agreement.UNKNOWN;
        }
        List<String> feminine = endings.of(WordClass.VERB_FEMININE);
        List<String> masculine = endings.of(WordClass.VERB_MASCULINE);
        for (String key : verb.keys()) {
            for (int i = 0; i < Math.min(feminine.size(), masculine.size()); i++) {
                String his = masculine.get(i).equals("-") ? "" : masculine.get(i);
                if (isPair(key, feminine.get(i), his)) {
                    return Agreement.FEMININE;
                }
                if (isPair(key, his, feminine.get(i))) {
                    return Agreement.MASCULINE;
                }
            }
        }
        return Agreement.UNKNOWN;
    }

    /** Whether {@code verb} ends in {@code ending} and is a verb of speech with {@code other} in its place too. */
    private boolean isPair(String verb, String ending, String other) {
        return verb.endsWith(ending)
                && isClass(verb, WordClass.SPEECH)
                && isClass(verb.substring(0, verb.length() - ending.length()) + other, WordClass.SPEECH);
    }

    /** Whether words of class {@code wordClass} stand at {@code at}; the end of them, or -1. */
    int classAt(List<Word> words, int at, int limit, WordClass wordClass) {
        return classAt(root, words, at, Math.min(limit, at + LONGEST), wordClass);
    }

    private static int classAt(Node node, List<Word> words, int at, int limit, WordClass wordClass) {
        if (at >= limit) {
            return -1;
        }
        int best = -1;
        for (String key : words.get(at).keys()) {
            Node next = node.next.get(key);
            if (next != null) {
                best = Math.max(best, classAt(next, words, at + 1, limit, wordClass));
                if (next.classes.contains(wordClass)) {
                    best = Math.max(best, at + 1);
                }
            }
        }
        return best;
    }

    /** Whether {@code word} qualifies an office on {@code side} of it. */
    boolean qualifies(String word, Side side) {
        Node node = root.next.get(key(Folding.fold(word)));
        return node != null && node.qualifying.stream().anyMatch(q -> q.side() == side);
    }

    /** The longest words that begin at {@code at} and qualify an office on {@code side} of them; null if there are none. */
    @Nullable
    Qualified qualifierAt(List<Word> words, int at, int limit, Side side) {
        return qualifierAt(root, words, at, Math.min(limit, at + LONGEST), side);
    }

    private static @Nullable Qualified qualifierAt(Node node, List<Word> words, int at, int limit, Side side) {
        if (at >= limit) {
            return null;
        }
        Qualified best = null;
        for (String key : words.get(at).keys()) {
            Node next = node.next.get(key);
            if (next == null) {
                continue;
            }
            Qualified further = qualifierAt(next, words, at + 1, limit, side);
            if (further != null && (best == null || further.end() > best.end())) {
                best = further;
            }
            for (Qualifying qualifying : next.qualifying) {
                if (qualifying.side() == side && best == null) {
                    best = new Qualified(at + 1, qualifying.qualifier());
                }
            }
        }
        return best;
    }

    /**
     * The longest name that begins at {@code at} and ends before {@code limit}, with every meaning of that length that the
     * capital letters allow; null if there is none.
     */
    @Nullable
    Found longest(List<Word> words, int at, int limit) {
        Search search = new Search(this, words, at, Math.min(limit, at + LONGEST));
        search.collect(root, at, 0);
        return search.end < 0 ? null : new Found(search.end, search.entries, search.strain > 0);
    }

    /** One look-up. Of names of equal length, those whose words stand as they are count before those read out of endings. */
    private static final class Search {
        private final Lexicon lexicon;
        private final List<Word> words;
        private final int from;
        private final int limit;
        private List<Entry> entries = new ArrayList<>(2);
        private int end = -1;
        private int strain;

        Search(Lexicon lexicon, List<Word> words, int from, int limit) {
            this.lexicon = lexicon;
            this.words = words;
            this.from = from;
            this.limit = limit;
        }

        void collect(Node node, int at, int strained) {
            if (at >= limit) {
                return;
            }
            List<String> keys = words.get(at).keys();
            for (int k = 0; k < keys.size(); k++) {
                String key = keys.get(k);
                Node next = node.next.get(key);
                if (next == null) {
                    continue;
                }
                boolean strainedWord = words.get(at).isReadOutOf(key, lexicon.joined.hasArticle());
                int strainedHere = strained + (strainedWord ? 1 : 0);
                for (Entry entry : next.entries) {
                    if (lexicon.allowed(entry.letters(), words.get(entry.letters() == Letters.LAST_LETTER ? at : from))
                            && !(entry.kind() == Kind.GIVEN
                                    && words.get(at).isUnlikeName(keys.get(k), lexicon.joined))) {
                        take(entry, at + 1, strainedHere);
                    }
                }
                if (!next.next.isEmpty()) {
                    collect(next, at + 1, strainedHere);
                }
            }
        }

        private void take(Entry entry, int to, int strained) {
            if (to > end || to == end && strained < strain) {
                entries = new ArrayList<>(2);
                end = to;
                strain = strained;
            }
            if (to == end && strained == strain && !entries.contains(entry)) {
                entries.add(entry);
            }
        }
    }

    private boolean allowed(Letters letters, Word word) {
        return switch (letters) {
            case ANY -> true;
            case CAPITAL -> word.isCapitalised();
            case CAPITALS -> word.isCapitals();
            case LAST_LETTER -> !word.form().endsWith(joined.otherLastLetter());
            case ARTICLE -> joined.hasArticleWithin(word.norm());
        };
    }
}
