package org.whence.statement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.syntax.Token;
import org.whence.syntax.VerbalNouns;
import org.whence.text.Folding;

/**
 * What one language's data says about reported speech.
 *
 * <pre>
 * cues.facts          finite ; shared ; adnominal ; plain forms | act | frames | marks       said, says ; saying ; ; say | say | that quote
 * nouns.facts         forms | act | frames | marks                                               claim, claims | claim | that
 * words.facts         class | words                                                              complementiser | that
 * attributions.facts  phrase | where the source stands | act | marks                             according to | follows | say
 * relays.facts        phrase | outer or inner | any or medium | precedes                         in a statement to | outer | medium
 * nominatives.facts   form that names | other forms; where nouns change by case                    источники | источников
 * grammar.facts       key | value                                                                subject | before
 * </pre>
 *
 * A form may end in {@code /m}, {@code /f} or {@code /p}: what it agrees with.
 */
final class StatementFacts {

    /** Where a language puts the subject of a cue, first choice first. */
    enum SubjectPlace {
        /** Directly before the verb. */
        BEFORE,
        /** Directly behind the verb. */
        AFTER,
        /** At the beginning of the clause, with the content between it and the verb. */
        FIRST
    }

    /** A phrase that names a source without a verb: according to X; X'e göre. */
    record Attribution(SourcePlace place, Statement.Act act, boolean hedged) {}

    /** Where the source of an attribution phrase stands. */
    enum SourcePlace {
        /** according to X */
        FOLLOWS,
        /** X'e göre */
        PRECEDES,
        /** по его словам */
        WITHIN,
        /** Nobody is named: reportedly. */
        NOWHERE
    }

    /** A phrase that names who passes the words on. */
    record Relay(boolean outer, boolean mediumOnly, boolean precedes) {}

    /** A shorter word with the ending of an owner is likely a root. In letters. */
    private static final int SHORTEST_OWNED = 4;

    private final PhraseTable<Cue> cues;
    private final PhraseTable<WordClass> words;
    private final PhraseTable<Attribution> attributions;
    private final PhraseTable<Relay> relays;
    private final List<SubjectPlace> subjects;
    private final boolean singleQuotes;
    private final boolean dropsSubjects;
    private final boolean headFirst;
    private final boolean commaBeforeClause;
    private final boolean dashSpeech;
    private final boolean nounsBehindPrepositions;
    private final Set<String> obliques;
    private final Set<String> possessives;
    private final Set<String> datives;
    private final Set<String> ablatives;
    private final Set<String> plain;
    private final Set<String> genitives;
    private final Set<String> coordinators;
    private final Set<String> addressees;
    private final Set<String> objects;
    private final Set<String> additives;
    private final Set<String> owned;
    private final Set<String> topics;
    private final Set<String> contrastConverbs;
    private final Set<String> afterthoughts;
    private final Set<String> pluralOwned;
    private final Set<String> blames;
    private final Set<String> ordinals;
    private final Set<String> spelledApart;
    private final String article;
    private final VerbalNouns verbalNouns;
    private final String passiveVowel;
    private final Set<String> activePrefixes;
    private final Map<String, String> nominatives;
    private final @Nullable Declension declension;
    private final Set<String> mediumWords;
    private final boolean marksDefinite;
    private final boolean articleWords;
    private final Set<Trait> traits;
    private final boolean ownersBehind;

    /** Whether a vowel written behind the first letter shows that the verb is a passive: أُبلغت. */
    boolean isMarkedPassive(Token token) {
        String form = token.form();
        return !passiveVowel.isEmpty()
                && form.startsWith(passiveVowel, 1)
                && !activePrefixes.contains(form.substring(0, 1));
    }

    private StatementFacts(Language language) {
        Grammar grammar = new Grammar(FactFile.load(StatementFacts.class, language + "/grammar.facts"));
        this.subjects = grammar.subjects();
        this.singleQuotes = grammar.is("single-quotes");
        this.dropsSubjects = grammar.is("drops-subjects");
        this.headFirst = grammar.is("head-first");
        this.articleWords = grammar.is("article-words");
        this.traits = grammar.traits();
        this.dashSpeech = grammar.is("dash-speech");
        this.ownersBehind = grammar.is("owners-behind");
        this.nounsBehindPrepositions = grammar.is("nouns-behind-prepositions");
        this.commaBeforeClause = grammar.is("comma-before-clause");
        this.coordinators = folded(grammar.list("coordinator-proclitic"));
        this.addressees = folded(grammar.list("addressee-proclitic"));
        this.objects = folded(grammar.list("object-proclitic"));
        this.additives = folded(grammar.list("additive"));
        this.spelledApart = Set.copyOf(grammar.list("spelled-apart"));
        this.ordinals = folded(grammar.list("ordinal"));
        this.blames = folded(grammar.list("blame"));
        this.pluralOwned = folded(grammar.list("plural-owned-ending"));
        this.afterthoughts = folded(grammar.list("afterthought"));
        this.contrastConverbs = folded(grammar.list("contrast-converb-ending"));
        this.topics = folded(grammar.list("about-preposition"));
        this.owned = Set.copyOf(grammar.list("owner-ending"));
        this.verbalNouns = VerbalNouns.load(language);
        this.passiveVowel = grammar.list("passive-vowel").stream().findFirst().orElse("");
        this.activePrefixes = Set.copyOf(grammar.list("active-prefix"));
        this.article = grammar.list("article").stream().findFirst().orElse("");
        this.possessives = Set.copyOf(grammar.list("possessive-suffix"));
        this.plain = folded(grammar.list("plain-suffix"));
        this.ablatives = folded(grammar.list("ablative-suffix"));
        this.datives = folded(grammar.list("dative-suffix"));
        this.genitives = folded(grammar.list("genitive-suffix"));
        this.obliques = folded(grammar.list("oblique-suffix"));
        Set<String> verbal = folded(grammar.list("verb-proclitic"));
        this.cues = new PhraseTable<>(verbal::contains);
        this.words = new PhraseTable<>(proclitic -> true);
        this.attributions = new PhraseTable<>(proclitic -> true);
        this.relays = new PhraseTable<>(proclitic -> true);
        FactFile.load(StatementFacts.class, language + "/cues.facts").lines().forEach(this::addVerb);
        FactFile.load(StatementFacts.class, language + "/nouns.facts").lines().forEach(this::addNoun);
        Set<WordClass> listed = EnumSet.noneOf(WordClass.class);
        Set<String> media = new HashSet<>();
        FactFile.load(StatementFacts.class, language + "/words.facts").lines().forEach(line -> {
            WordClass wordClass = line.constant(0, WordClass.class);
            listed.add(wordClass);
            line.list(1).forEach(word -> add(line, words, word, wordClass));
            if (wordClass == WordClass.MEDIUM || wordClass == WordClass.MEDIUM_KIND) {
                media.addAll(folded(line.list(1)));
            }
        });
        this.mediumWords = Set.copyOf(media);
        this.marksDefinite = listed.contains(WordClass.DEFINITE);
        FactFile.load(StatementFacts.class, language + "/attributions.facts")
                .lines()
                .forEach(line -> line.list(0).forEach(phrase -> add(line, attributions, phrase, attribution(line))));
        this.nominatives = FactFile.find(StatementFacts.class, language + "/nominatives.facts")
                .map(StatementFacts::nominatives)
                .orElse(Map.of());
        this.declension = FactFile.find(StatementFacts.class, language + "/declension.facts")
                .map(Declension::new)
                .orElse(null);
        FactFile.load(StatementFacts.class, language + "/relays.facts").lines().forEach(line -> line.list(0)
                .forEach(phrase -> add(line, relays, phrase, relay(line))));
    }

    /** The facts of {@code language}; empty if it has no folder. */
    static Optional<StatementFacts> find(Language language) {
        return FactFile.find(StatementFacts.class, language + "/grammar.facts").isPresent()
                ? Optional.of(new StatementFacts(language))
                : Optional.empty();
    }

    PhraseTable<Cue> cues() {
        return cues;
    }

    PhraseTable<WordClass> words() {
        return words;
    }

    PhraseTable<Attribution> attributions() {
        return attributions;
    }

    PhraseTable<Relay> relays() {
        return relays;
    }

    /** Whether the name of a medium stands behind the noun for its kind: the daily Post, газета «Причал». */
    boolean namesFollowKinds() {
        return marksDefinite && !headFirst || ownersBehind;
    }

    /** Where subjects stand, first choice first. */
    List<SubjectPlace> subjects() {
        return subjects;
    }

    /** Whether the verb opens its clause: قال الوزير. */
    boolean verbsFirst() {
        return subjects.get(0) == SubjectPlace.AFTER;
    }

    /** Whether the verb closes its clause: bakan … dedi. */
    boolean verbsLast() {
        return subjects.get(0) == SubjectPlace.FIRST;
    }

    boolean singleQuotes() {
        return singleQuotes;
    }

    /** Whether a finite verb may stand without a subject: وأضاف, dedi, گفت. */
    boolean dropsSubjects() {
        return dropsSubjects;
    }

    /** Whether a noun comes before what describes it: وزير الخارجية العراقي. */
    boolean headFirst() {
        return headFirst;
    }

    /** Whether a comma stands before a reported clause: заявил, что. */
    boolean commaBeforeClause() {
        return commaBeforeClause;
    }

    /** Whether words of time and place may stand between a verb and the subject behind it: сообщил во вторник министр. */
    boolean subjectsStandFree() {
        return commaBeforeClause || subjects.get(0) == SubjectPlace.AFTER;
    }

    /** Whether dashes set off the reporting clause inside a quotation: «Мы готовы, — сказал он. — Ждём». */
    boolean dashSpeech() {
        return dashSpeech;
    }

    /** Whether a word behind a preposition or determiner is a noun and no verb. */
    boolean nounsBehindPrepositions() {
        return nounsBehindPrepositions;
    }

    /** Whether a noun comes before its owner and behind its adjectives: пресс-служба министерства. */
    boolean ownersBehind() {
        return ownersBehind;
    }

    /** The form that names, of a word for a source in another case: источников, источники; null if the data has none. */
    @Nullable
    String nominative(Token token) {
        String form = nominatives.get(token.norm());
        return form == null || !token.isCapitalised()
                ? form
                : form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }

    /** {@code words} in the form that names, if the data knows their endings. */
    String nominative(String words, Declension.Case name) {
        return declension == null ? words : declension.nominative(words, name);
    }

    /** The adjective {@code word} in the form that names; itself if the data does not know its ending. */
    String nominativeAdjective(String word, Declension.Case name) {
        return declension == null ? word : declension.adjective(word, name);
    }

    /** Whether a name ends as somebody's does; {@link Declension#endsAsOwner}. */
    boolean endsAsOwner(String words) {
        return declension != null && declension.endsAsOwner(words);
    }

    /** Whether a noun ends as several things do; {@link Declension#endsAsSeveral}. */
    boolean endsAsSeveral(String word) {
        return declension != null && declension.endsAsSeveral(word);
    }

    /** Whether the data knows the endings of names. */
    boolean declines() {
        return declension != null && ownersBehind;
    }

    /** The same for a word outside a text. */
    @Nullable
    String nominative(String word) {
        String form = nominatives.get(Folding.fold(word));
        return form == null || !Character.isUpperCase(word.codePointAt(0))
                ? form
                : form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }

    /** Whether the data gives the folded word as one that names sources: وزير. */
    boolean isSourceWord(String word) {
        return nominatives.values().stream().anyMatch(form -> Folding.fold(form).equals(word));
    }

    private static Map<String, String> nominatives(FactFile file) {
        Map<String, String> nominatives = new HashMap<>();
        for (FactLine line : file.lines()) {
            String form = line.required(0, "form that names");
            line.list(1).forEach(other -> nominatives.put(Folding.fold(other), form));
        }
        return Map.copyOf(nominatives);
    }

    /** Folded words for media and for their kinds. */
    Set<String> mediumWords() {
        return mediumWords;
    }

    /** Whether the language does what {@code trait} tells of. */
    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * Whether articles are words of their own before the noun and what describes it, so that they show where a noun phrase begins:
     * a senior official.
     */
    boolean hasArticleWords() {
        return articleWords;
    }

    /** Whether a word before the noun shows that it points back: the minister. */
    boolean marksDefinite() {
        return marksDefinite;
    }

    /** Whether the token carries a proclitic that joins it to what stands before: وأضاف. */
    boolean isJoined(Token token) {
        return !token.proclitics().isEmpty()
                && coordinators.contains(token.proclitics().get(0));
    }

    /** Whether the token carries the article: الوزير. */
    boolean hasArticle(Token token) {
        return !article.isEmpty()
                && token.norm().startsWith(Folding.fold(article))
                && token.norm().length() > 4;
    }

    /** Whether the letters of the word show a noun for an act, which says nothing itself: الاستقرار، انتشار. */
    boolean isAct(Token token) {
        boolean definite = hasArticle(token);
        return token.stems().stream().anyMatch(stem -> verbalNouns.showsInflected(stem, definite));
    }

    /** Whether the word tells one of several apart: the second, الآخر. */
    boolean isOrdinal(Token token) {
        return ordinals.contains(token.norm());
    }

    /** Whether the word is a noun for what is laid on somebody: مسؤولية. */
    boolean isBlame(Token token) {
        return token.stems().stream().anyMatch(blames::contains);
    }

    /** Words that careful texts spell otherwise than a name that folds to the same letters: على. */
    Set<String> spelledApart() {
        return spelledApart;
    }

    /** Whether the word is the preposition behind a verb of talking: تحدث الوزير عن. */
    boolean leadsToTopic(Token token) {
        return topics.contains(token.norm());
    }

    /** Whether the word ends as several things that belong to somebody: danışmanları. */
    boolean endsAsPluralOwned(Token token) {
        return pluralOwned.stream().anyMatch(token.norm()::endsWith);
    }

    /** Whether the word opens words about how it was said, behind what was said: وذلك. */
    boolean isAfterthought(Token token) {
        return afterthoughts.contains(token.norm());
    }

    /** Whether the converb sets its clause beside another that may have a subject of its own: belirtirken. */
    boolean contrasts(Token token) {
        return contrastConverbs.stream().anyMatch(token.norm()::endsWith);
    }

    /** Whether the word ends as one does that carries the pronoun of an owner: صادر عنها. */
    boolean endsWithOwner(Token token) {
        return owned.stream().anyMatch(token.norm()::endsWith);
    }

    /** Whether an ending shows, in a word without article and preposition, that somebody owns it: تفهمه. */
    boolean isOwned(Token token) {
        return token.proclitics().isEmpty()
                && token.form().length() >= SHORTEST_OWNED
                && !hasArticle(token)
                && owned.stream().anyMatch(token.form()::endsWith);
    }

    /** Whether the token carries a proclitic that makes it the one spoken to: لوكالة. */
    boolean isAddressed(Token token) {
        return token.proclitics().stream().anyMatch(addressees::contains);
    }

    /** The same, where the proclitic has swallowed the article, so that the word is surely no name: للوفد. */
    boolean isAddressedWithArticle(Token token) {
        return token.proclitics().stream().anyMatch(proclitic -> proclitic.length() > 1 && isAddressedBy(proclitic));
    }

    /** Whether the coordinator only adds, and sets nothing against what stands before: and, и. */
    boolean isAdditive(Token token) {
        return additives.contains(token.norm());
    }

    /** Whether the token carries the proclitic preposition that some cues govern: بنشر. */
    boolean carriesObject(Token token) {
        return token.proclitics().stream().anyMatch(objects::contains);
    }

    boolean isAddressedBy(String proclitic) {
        return addressees.contains(proclitic);
    }

    /** The article that a longer addressing proclitic has swallowed: ال in للوكالة. */
    String article() {
        return article;
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Folded endings behind an apostrophe that mark an owner: s. */
    Set<String> possessiveSuffixes() {
        return possessives;
    }

    /** Whether an ending behind an apostrophe is grammar and no part of the name: Brask's, Brask'a. */
    boolean isInflected(Token token) {
        return token.norm().indexOf('\'') > 0 && (possessives.contains(token.suffix()) || isOblique(token));
    }

    /** Whether an ending behind an apostrophe shows that the word is whoever is told: Brask'a. */
    boolean isDative(Token token) {
        return token.norm().indexOf('\'') > 0 && datives.contains(token.suffix());
    }

    /** Whether an ending behind an apostrophe shows that something comes from the word: Brask'tan. */
    boolean isAblative(Token token) {
        return token.norm().indexOf('\'') > 0 && ablatives.contains(token.suffix());
    }

    /** Whether an ending behind an apostrophe shows that the word owns what follows: Brask'ın. */
    boolean isGenitive(Token token) {
        return token.norm().indexOf('\'') > 0 && genitives.contains(token.suffix());
    }

    /** Whether an ending behind an apostrophe shows that the word is no subject: Brask'ın, Brask'a. */
    boolean isOblique(Token token) {
        return token.norm().indexOf('\'') > 0
                && (obliques.contains(token.suffix())
                        || obliques.contains("*") && !token.suffix().isEmpty() && !plain.contains(token.suffix()));
    }

    private void addVerb(FactLine line) {
        String[] groups = line.required(0, "forms").split(";");
        Cue.Form[] forms = {Cue.Form.FINITE, Cue.Form.SHARED, Cue.Form.ADNOMINAL, Cue.Form.PLAIN};
        if (groups.length > forms.length) {
            throw line.fault("has more than four groups of forms", "write finite ; shared ; adnominal ; plain");
        }
        String lemma = groups[0].split(",")[0].strip();
        for (int i = 0; i < groups.length; i++) {
            addForms(line, groups[i], lemma, forms[i]);
        }
    }

    private void addNoun(FactLine line) {
        addForms(line, line.required(0, "forms"), line.list(0).get(0), Cue.Form.NOUN);
    }

    private void addForms(FactLine line, String forms, String lemma, Cue.Form kind) {
        Statement.Act act = line.constant(1, Statement.Act.class);
        Set<Cue.Frame> frames = set(line, 2, Cue.Frame.class);
        Set<Cue.Mark> marks = set(line, 3, Cue.Mark.class);
        for (String entry : forms.split(",")) {
            String form = entry.strip();
            if (form.isEmpty()) {
                continue;
            }
            Agreement agreement = Agreement.UNKNOWN;
            int slash = form.indexOf('/');
            if (slash > 0) {
                agreement = switch (form.substring(slash + 1)) {
                    case "m" -> Agreement.MASCULINE;
                    case "f" -> Agreement.FEMININE;
                    case "p" -> Agreement.PLURAL;
                    default -> throw line.fault("\"" + form + "\" agrees with nothing", "write /m, /f or /p");
                };
                form = form.substring(0, slash);
            }
            add(line, cues, form, new Cue(lemma, kind, agreement, act, frames, marks));
        }
    }

    private static <E extends Enum<E>> Set<E> set(FactLine line, int field, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        for (String word : line.field(field).split(" ")) {
            if (!word.isEmpty()) {
                set.add(constant(line, word, type));
            }
        }
        return set;
    }

    private static <E extends Enum<E>> E constant(FactLine line, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return constant;
            }
        }
        throw line.fault(
                "\"" + word + "\" is no " + type.getSimpleName(), "write one of " + List.of(type.getEnumConstants()));
    }

    private static <V> void add(FactLine line, PhraseTable<V> table, String phrase, V value) {
        try {
            table.add(phrase, value);
        } catch (IllegalArgumentException e) {
            throw line.fault(String.valueOf(e.getMessage()), "shorten it");
        }
    }

    private static Attribution attribution(FactLine line) {
        return new Attribution(
                line.constant(1, SourcePlace.class),
                line.constant(2, Statement.Act.class),
                line.field(3).equals("hedged"));
    }

    private static Relay relay(FactLine line) {
        boolean outer =
                switch (line.required(1, "direction")) {
                    case "outer" -> true;
                    case "inner" -> false;
                    default -> throw line.fault("\"" + line.field(1) + "\" is no direction", "write outer or inner");
                };
        return new Relay(outer, line.field(2).equals("medium"), line.field(3).equals("precedes"));
    }

    /** The lines of grammar.facts. */
    private record Grammar(FactFile file) {
        boolean is(String key) {
            return list(key).contains("yes");
        }

        List<String> list(String key) {
            return file.lines().stream()
                    .filter(line -> line.field(0).equals(key))
                    .flatMap(line -> line.list(1).stream())
                    .toList();
        }

        Set<Trait> traits() {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            file.lines().stream().filter(line -> line.field(0).equals("trait")).forEach(line -> line.list(1)
                    .forEach(name -> traits.add(constant(line, name, Trait.class))));
            return traits;
        }

        List<SubjectPlace> subjects() {
            return file.lines().stream()
                    .filter(line -> line.field(0).equals("subject"))
                    .flatMap(line -> line.list(1).stream().map(place -> constant(line, place, SubjectPlace.class)))
                    .toList();
        }
    }
}
