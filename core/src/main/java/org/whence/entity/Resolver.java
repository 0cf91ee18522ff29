package org.whence.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.entity.Lexicon.WordClass;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * Decides inside one report which mentions name the same entity: names by the concept the data knows or by their words,
 * descriptions by kind, state, office and nearness, pronouns by agreement and nearness. What the report does not decide stays
 * an entity of its own.
 */
final class Resolver {
    /** A pronoun reaches back so many sentences. */
    private static final int PRONOUN_REACH = 3;

    private static final int SYLLABLES = 3;
    private static final Set<Kind> HEADS = Set.of(Kind.HEAD, Kind.BODY);

    private final Report report;
    private final Units units;
    private final List<Phrase> phrases;
    private final List<NameSpan> names;
    private final Map<String, Cluster> byConcept = new LinkedHashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();
    /** By first word of the head, because the same phrase is built several times. */
    private final Map<Integer, Cluster> ofHead = new HashMap<>();

    private final Set<Phrase> attached = new HashSet<>();
    private final boolean[] named;
    private final Descriptions descriptions;
    private final List<Span> notes;
    private final List<AmountFinder.Amount> amounts;

    private Resolver(
            Report report, Units units, List<Phrase> phrases, List<NameSpan> names, List<AmountFinder.Amount> amounts) {
        this.amounts = amounts;
        this.report = report;
        this.units = units;
        this.phrases = phrases;
        this.names = names;
        this.named = new boolean[units.size()];
        this.descriptions = new Descriptions(units, clusters, ofHead, this::countryOf, this::lastBefore);
        this.notes = report.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.NOTE)
                .map(Block::span)
                .toList();
    }

    static Entities resolve(
            Report report, Units units, List<Phrase> phrases, List<NameSpan> names, List<AmountFinder.Amount> amounts) {
        return new Resolver(report, units, phrases, names, amounts).resolve();
    }

    private Entities resolve() {
        for (NameSpan name : names) {
            for (int i = name.from; i < name.to; i++) {
                named[i] = true;
            }
            if (name.absorbed != null) {
                attached.add(name.absorbed);
            }
        }
        lexicalUnits();
        knownBodies();
        otherNames();
        otherBodies();
        bareMedia();
        persons();
        bareOffices();
        groups();
        amounts();
        pronouns();
        return entities();
    }

    // ---- clusters

    private Cluster known(String concept, EntityType type) {
        return byConcept.computeIfAbsent(concept, c -> {
            Cluster cluster = new Cluster(type);
            cluster.concept = c;
            clusters.add(cluster);
            return cluster;
        });
    }

    private Cluster fresh(EntityType type) {
        Cluster cluster = new Cluster(type);
        clusters.add(cluster);
        return cluster;
    }

    private void mention(Cluster cluster, int start, int end, int word, EntityType as, Mention.Form form) {
        cluster.mention(start, end, word, units.word(word).sentence(), as, form);
    }

    private String text(int start, int end) {
        String words = report.text().substring(start, end);
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i)) && words.charAt(i) != ' ') {
                return words.replaceAll("\\s+", " ").strip();
            }
        }
        return words;
    }

    private int end(int to) {
        return units.word(to - 1).end();
    }

    private int start(Phrase phrase) {
        Unit unit = units.at(phrase.from);
        return unit != null && unit.from() == phrase.from
                ? unit.start()
                : units.word(phrase.from).start();
    }

    // ---- names that the lexicon knows

    private void lexicalUnits() {
        Set<Unit> heads = new HashSet<>();
        phrases.forEach(p -> {
            if (p.head.kind() != Kind.CLASS) {
                heads.add(p.headUnit);
            }
        });
        for (Unit unit : units.all()) {
            if (named[unit.from()] || heads.contains(unit)) {
                continue;
            }
            Entry equipment = unit.find(Kind.EQUIPMENT);
            Entry state = unit.state();
            Entry people = unit.find(Kind.PEOPLE);
            Entry adjective = unit.find(Kind.ADJECTIVE);
            Entry place = unit.find(Kind.PLACE);
            Entry medium = unit.find(Kind.MEDIUM);
            if (equipment != null) {
                Cluster cluster = known(equipment.code(), EntityType.EQUIPMENT);
                cluster.call(equipment.code().substring("equipment:".length()), 0);
                name(cluster, unit, EntityType.EQUIPMENT, text(unit.start(), unit.end()), 1);
            } else if (medium != null && (state == null || medium.weak())) {
                medium(unit, medium);
            } else if (state != null) {
                state(unit, state);
            } else if (people != null && isPeople(unit, adjective)) {
                Cluster cluster = known("people:" + people.country(), EntityType.NATIONALITY);
                cluster.country = people.country();
                cluster.agreement = Agreement.PLURAL;
                name(cluster, unit, EntityType.NATIONALITY, text(unit.start(), unit.end()), 1);
            } else if (adjective != null) {
                Cluster cluster = stateOf(adjective);
                mention(cluster, unit.start(), unit.end(), unit.from(), EntityType.NATIONALITY, Mention.Form.NAME);
            } else if (place != null) {
                Cluster cluster = known(place.code(), EntityType.PLACE);
                cluster.country = place.country();
                name(cluster, unit, place, EntityType.PLACE, 1);
            }
        }
    }

    private void name(Cluster cluster, Unit unit, EntityType as, String shown, int full) {
        cluster.call(shown, full);
        mention(cluster, unit.start(), unit.end(), unit.from(), as, Mention.Form.NAME);
    }

    /** The same for a name that the data knows in the nominative. */
    private void name(Cluster cluster, Unit unit, Entry entry, EntityType as, int full) {
        String words = text(unit.start(), unit.end());
        String nominative = nominative(unit, entry, words);
        name(cluster, unit, as, nominative, full);
        if (!nominative.equals(words)) {
            cluster.names.add(words);
        }
    }

    /** {@code words} as the data writes the name, if they stand in another case. */
    private String nominative(Unit unit, Entry entry, String words) {
        String known = unit.strained() ? units.lexicon.spellings.nominative(entry.kind() + entry.code(), words) : null;
        return known == null ? words : known;
    }

    private Cluster stateOf(Entry entry) {
        Cluster cluster = known(entry.code(), EntityType.STATE);
        cluster.country = entry.country();
        cluster.sector = "GOV";
        return cluster;
    }

    /** Whether a noun for people stands for them, not as an adjective before or behind another noun. */
    private boolean isPeople(Unit unit, @Nullable Entry adjective) {
        if (adjective == null) {
            return true;
        }
        if (!units.together(unit.from(), unit.to())) {
            return true;
        }
        Word after = units.word(unit.to());
        if (units.at(unit.to()) != null) {
            return false;
        }
        return !after.isWord()
                || after.is(WordClass.STOP)
                || after.is(WordClass.SPEECH)
                || after.is(WordClass.CONJUNCTION);
    }

    private void medium(Unit unit, Entry medium) {
        int from = unit.from();
        int start = unit.start();
        int to = unit.to();
        if (units.together(from, from - 1)
                && from > 0
                && unit.proclitic().isEmpty()
                && units.word(from - 1).is(WordClass.MEDIUM_NOUN)
                && units.at(from - 1) == null) {
            from--;
            start = units.word(from).start();
        }
        int after = units.together(unit.from(), to) && !units.word(to - 1).possessive()
                ? units.lexicon.classAt(units.words, to, units.sentenceEnd(unit.from()), WordClass.MEDIUM_NOUN)
                : -1;
        to = after > 0 ? after : to;
        Cluster cluster = known(medium.code(), EntityType.ORGANISATION);
        cluster.country = medium.country();
        cluster.sector = "MED";
        cluster.call(text(start, end(to)), to - from);
        mention(cluster, start, end(to), from, EntityType.ORGANISATION, Mention.Form.NAME);
        for (int i = from; i < to; i++) {
            named[i] = true;
        }
    }

    private void state(Unit unit, Entry entry) {
        if (entry.kind() == Kind.SEAT && isPlace(unit, entry)) {
            Cluster cluster = known("place:" + entry.code() + "/seat", EntityType.PLACE);
            cluster.country = entry.country();
            name(cluster, unit, entry, EntityType.PLACE, 1);
            return;
        }
        Cluster cluster = stateOf(entry);
        name(cluster, unit, entry, EntityType.STATE, entry.kind() == Kind.STATE ? 2 : 1);
    }

    /** Whether the name of a capital stands for the town: in it, to it after a word of motion, or beside a word for a place. */
    private boolean isPlace(Unit unit, Entry entry) {
        if (report.dateline() != null && report.dateline().span().overlaps(new Span(unit.start(), unit.end()))) {
            return true;
        }
        int before = unit.from() - 1;
        int after = unit.to();
        Word head = units.word(unit.from());
        if (head.joined()
                || units.together(after, unit.from()) && units.word(after).joined()) {
            return false;
        }
        if (head.first()
                && head.isCapitals()
                && (!units.together(before, unit.from()) || report.dateline() == null)
                && units.together(after, unit.from())
                && (units.word(after).isComma() || units.word(after).isMark("("))) {
            return true;
        }
        if (units.together(before, unit.from())) {
            Word word = units.word(before);
            if (word.is(WordClass.INSIDE_PREPOSITION) || word.is(WordClass.PLACE_NOUN) || word.is(WordClass.MOTION)) {
                return true;
            }
            if (word.is(WordClass.PLACE_PREPOSITION) && motionNear(before)) {
                return true;
            }
        }
        String proclitic = unit.proclitic();
        if (!proclitic.isEmpty() && units.lexicon.isClass(proclitic, WordClass.INSIDE_PREPOSITION)) {
            return true;
        }
        Word last = units.word(after - 1);
        if (last.is(WordClass.INSIDE_ENDING) && last.possessive()) {
            return true;
        }
        if (last.is(WordClass.PLACE_ENDING) && last.possessive() && motionNear(after - 1)) {
            return true;
        }
        if (!last.possessive() && units.together(after, unit.from())) {
            Word word = units.word(after);
            if (word.is(WordClass.PLACE_NOUN)) {
                return true;
            }
            Unit next = units.at(after + 1);
            Entry state = next == null ? null : next.find(Kind.STATE);
            return word.isComma()
                    && state != null
                    && units.together(after + 1, unit.from())
                    && entry.country() != null
                    && entry.country().equals(state.country());
        }
        return false;
    }

    private boolean motionNear(int at) {
        for (int i = at - 4; i <= at + 4; i++) {
            if (units.together(i, at) && units.word(i).is(WordClass.MOTION)) {
                return true;
            }
        }
        return false;
    }

    // ---- bodies

    private void knownBodies() {
        for (Phrase phrase : phrases) {
            if (!phrase.isBody() || attached.contains(phrase) || named[phrase.headUnit.from()]) {
                continue;
            }
            String concept = phrase.concept();
            if (concept == null) {
                continue;
            }
            Cluster cluster = known(concept, concept.startsWith("iso:") ? EntityType.STATE : EntityType.ORGANISATION);
            if (phrase.head.kind() == Kind.BODY && phrase.head.code().startsWith("iso:")) {
                cluster.type = EntityType.STATE;
            }
            body(cluster, phrase);
        }
    }

    private void body(Cluster cluster, Phrase phrase) {
        ofHead.put(phrase.headUnit.from(), cluster);
        if (cluster.country == null) {
            cluster.country = phrase.country;
        }
        if (cluster.sector.isEmpty()) {
            cluster.sector = phrase.head.sector();
        }
        boolean own = cluster.concept == null || cluster.concept.startsWith("body:");
        if (own && cluster.head.isEmpty() && phrase.head.kind() == Kind.HEAD) {
            cluster.head = phrase.head.code();
            cluster.domain = phrase.domain();
        }
        int start = start(phrase);
        int end = end(phrase.to);
        String shown = withoutCase(phrase, text(start, end));
        boolean name = phrase.head.kind() == Kind.BODY
                || phrase.nameFrom >= 0
                || phrase.country != null
                || !phrase.domains.isEmpty();
        if (cluster.type == EntityType.STATE) {
            mention(cluster, start, end, phrase.from, EntityType.STATE, Mention.Form.NOMINAL);
            return;
        }
        cluster.call(shown, name ? fullness(phrase) : 0);
        mention(cluster, start, end, phrase.from, cluster.type, name ? Mention.Form.NAME : Mention.Form.NOMINAL);
    }

    /** {@code shown} with the body's head in the nominative, where it begins or ends it: Министерства обороны, Bakanlığının. */
    private String withoutCase(Phrase phrase, String shown) {
        Unit head = phrase.headUnit;
        if (phrase.head.kind() == Kind.BODY && head.from() == phrase.from && head.to() == phrase.to) {
            String nominative = nominative(head, phrase.head, shown);
            if (!nominative.equals(shown)) {
                return nominative;
            }
        }
        if (!head.strained() || phrase.plural || head.to() - head.from() > 1) {
            return head.strained() && head.to() == phrase.to && !phrase.plural
                    ? withoutSuffix(head.to(), shown)
                    : shown;
        }
        Word word = units.word(head.from());
        if (units.lexicon.inflectsNames() && head.from() == phrase.from && shown.startsWith(word.form())) {
            String key = word.keys().stream()
                    .filter(k -> !k.equals(word.norm()) && units.lexicon.names(k, HEADS))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            return key.isEmpty()
                    ? shown
                    : likeIn(key, word.form()) + shown.substring(word.form().length());
        }
        return head.to() == phrase.to ? withoutSuffix(head.to(), shown) : shown;
    }

    /** {@code word} with capitals where {@code pattern} has them. */
    private static String likeIn(String word, String pattern) {
        StringBuilder like = new StringBuilder(word);
        for (int i = 0; i < Math.min(word.length(), pattern.length()); i++) {
            if (Character.isUpperCase(pattern.charAt(i))) {
                like.setCharAt(i, Character.toUpperCase(word.charAt(i)));
            }
        }
        return like.toString();
    }

    /**
     * One letter less is no case: it may be the possessive that a head has behind what it belongs to, Irak Danıştayı. A plural
     * stays as it is: its ending and that of the case have grown together, sınır birliklerinin.
     */
    private String withoutSuffix(int past, String shown) {
        Word last = units.word(past - 1);
        if (last.is(WordClass.PLURAL_ENDING) || isBodyNoun(last.norm())) {
            return shown;
        }
        String key = last.keys().stream()
                .filter(k -> !k.equals(last.norm()) && last.norm().startsWith(k) && isBodyNoun(k))
                .findFirst()
                .orElse("");
        int cut = last.norm().length() - key.length();
        boolean letterForLetter = last.norm().length() == last.form().length() && shown.endsWith(last.form());
        return key.isEmpty() || cut < 2 || !letterForLetter ? shown : shown.substring(0, shown.length() - cut);
    }

    private boolean isBodyNoun(String key) {
        return units.lexicon.names(key, HEADS) || units.lexicon.isClass(key, WordClass.MEDIUM_NOUN);
    }

    private static int fullness(Phrase phrase) {
        return phrase.to - phrase.from + (phrase.country != null ? 10 : 0) + (phrase.domains.isEmpty() ? 0 : 5);
    }

    private void otherBodies() {
        for (Phrase phrase : phrases) {
            if (!phrase.isBody()
                    || attached.contains(phrase)
                    || ofHead.containsKey(phrase.headUnit.from())
                    || named[phrase.headUnit.from()]) {
                continue;
            }
            boolean ofUnknown = isOfUnknown(phrase);
            Cluster same = apposed(phrase);
            if (same == null && !ofUnknown && (!isBare(phrase) || isDefinite(phrase) || isParent(phrase))) {
                same = sameBody(phrase);
            }
            if (same == null && !ofUnknown) {
                same = officesBody(phrase);
            }
            if (same == null && !ofUnknown) {
                same = bodyOfOnlyState(phrase);
            }
            if (same == null && isBare(phrase) && phrase.head.code().equals("side")) {
                continue;
            }
            if (same == null
                    && isBare(phrase)
                    && (!isDefinite(phrase) || !phrase.head.detail().equals("unique"))) {
                continue;
            }
            if (same == null) {
                String own = "own:" + Folding.fold(text(start(phrase), end(ofUnknown ? phrase.to + 1 : phrase.to)));
                Cluster cluster = known(own, EntityType.ORGANISATION);
                cluster.concept = null;
                same = cluster;
            }
            body(same, phrase);
        }
    }

    /** "The newspaper", "издание", "این روزنامه": the medium named last before, where no name stands beside the word. */
    private void bareMedia() {
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            if (!word.is(WordClass.MEDIUM_NOUN)
                    || word.is(WordClass.MEDIUM_ENDING)
                    || named[i]
                    || ofHead.containsKey(i)
                    || !isKnownByItself(i)
                    || isBesideName(i)) {
                continue;
            }
            int start = word.start();
            Cluster medium = nearest(c -> c.type == EntityType.ORGANISATION && c.sector.equals("MED"), start);
            if (medium != null) {
                mention(medium, start, word.end(), i, EntityType.ORGANISATION, Mention.Form.NOMINAL);
            }
        }
    }

    /** Whether a noun means what has been named: by an article or "this", without articles by standing alone as a subject would. */
    private boolean isKnownByItself(int i) {
        Word before = units.word(Math.max(0, i - 1));
        boolean pointed =
                units.together(i - 1, i) && (before.is(WordClass.DEFINITE) || before.is(WordClass.DEMONSTRATIVE));
        if (pointed || units.lexicon.joined.isDefinite(units.word(i).norm())) {
            return true;
        }
        return !units.lexicon.showsDefiniteness() && (units.word(i).first() || isSpeechAfter(i));
    }

    private boolean isSpeechAfter(int i) {
        return units.together(i, i + 1) && units.word(i + 1).is(WordClass.SPEECH);
    }

    private boolean isBesideName(int i) {
        int after = i + 1;
        boolean quoted = units.together(i, after) && units.word(after).token().kind() == Token.Kind.QUOTE;
        boolean follows = units.together(i, after)
                && (named[after] || units.at(after) != null || units.word(after).is(WordClass.MEDIUM_NOUN));
        boolean precedes =
                units.together(i - 1, i) && (named[i - 1] || units.word(i - 1).is(WordClass.MEDIUM_NOUN));
        return quoted || follows || precedes;
    }

    /** "the militia al-Hashd": the name directly behind its kind. */
    private @Nullable Cluster apposed(Phrase phrase) {
        int next = phrase.to;
        while (units.together(next, phrase.from)
                && next - phrase.to < 1
                && units.word(next).token().kind() == Token.Kind.QUOTE) {
            next++;
        }
        Unit unit = units.together(next, phrase.from) ? units.at(next) : null;
        Entry body = unit == null || unit.from() != next ? null : unit.find(Kind.BODY);
        return body == null || !phrase.domains.isEmpty() ? null : byConcept.get(body.code());
    }

    /** Whether an office or group is named by this body: "committee head". */
    private boolean isParent(Phrase phrase) {
        for (Phrase other : phrases) {
            if (other.parent != null && other.parent.headUnit.from() == phrase.headUnit.from()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(Phrase phrase) {
        return phrase.country == null && phrase.parent == null && phrase.domains.isEmpty() && !phrase.stateNoun;
    }

    /** Whether the words show that a body already known is meant; where a language shows nothing, every phrase may be. */
    private boolean isDefinite(Phrase phrase) {
        if (!units.lexicon.showsDefiniteness()) {
            return true;
        }
        Word head = units.word(phrase.headUnit.from());
        boolean construct = units.lexicon.joined.hasArticle() && phrase.headUnit.to() - phrase.headUnit.from() > 1;
        return phrase.definite || construct || units.lexicon.joined.isDefinite(head.norm());
    }

    /** A body of the same kind that the report names more fully, the nearest before, else the first after. */
    private @Nullable Cluster sameBody(Phrase phrase) {
        String domain = phrase.domain();
        boolean bare = domain.isEmpty();
        int at = start(phrase);
        if (bare && phrase.indefinite) {
            return null;
        }
        Predicate<Cluster> fits = c -> c.head.equals(phrase.head.code())
                && (bare || c.domain.equals(domain) || isPartOfField(domain, c.domain))
                && (phrase.country == null || c.country == null || phrase.country.equals(c.country));
        String here = bare ? countryOfSentence(phrase) : null;
        Cluster before = here == null ? null : nearest(fits.and(c -> here.equals(c.country)), at);
        if (before == null) {
            before = nearest(fits, at);
        }
        if (before == null && bare && phrase.head.code().equals("militia")) {
            before = nearest(c -> c.type == EntityType.ORGANISATION && c.sector.equals("REB"), at);
        }
        boolean headline = units.word(phrase.from).sentence() == 0;
        if (before != null || !headline || bare && !phrase.head.detail().equals("unique")) {
            return before;
        }
        return clusters.stream()
                .filter(fits.and(c -> c.country != null))
                .findFirst()
                .orElse(null);
    }

    /** "The defence committee" may be that of defence and security. */
    private static boolean isPartOfField(String domain, String field) {
        return field.indexOf('+') > 0 && List.of(field.split("\\+")).containsAll(List.of(domain.split("\\+")));
    }

    /** The body of an office that the report names with its state: the ministry of "the Iraqi defence minister". */
    private @Nullable Cluster officesBody(Phrase phrase) {
        if (phrase.country != null || !phrase.head.code().equals("ministry") || phrase.domains.isEmpty()) {
            return null;
        }
        for (Phrase role : phrases) {
            if (role.isRole()
                    && role.country != null
                    && role.domain().equals(phrase.domain())
                    && role.head.code().contains("minister")) {
                phrase.country = role.country;
                String concept = phrase.concept();
                return concept == null ? null : known(concept, EntityType.ORGANISATION);
            }
        }
        return null;
    }

    /** "The Ministry of Defence" in a report that names one state alone, and its bodies: that state's ministry. */
    private @Nullable Cluster bodyOfOnlyState(Phrase phrase) {
        if (phrase.country != null || phrase.parent != null || phrase.described || phrase.domains.isEmpty()) {
            return null;
        }
        Set<String> states = new HashSet<>();
        for (Cluster cluster : clusters) {
            boolean state = cluster.type == EntityType.STATE || cluster.type == EntityType.NATIONALITY;
            if (state && cluster.country != null) {
                states.add(cluster.country);
            }
        }
        boolean speaks = phrases.stream()
                .anyMatch(p -> (p.isBody() || p.isRole()) && p.country != null && states.contains(p.country));
        if (states.size() != 1 || !speaks) {
            return null;
        }
        phrase.country = states.iterator().next();
        String concept = phrase.concept();
        return concept == null ? null : known(concept, EntityType.ORGANISATION);
    }

    /** "The defence ministry of Orvenia": whose it is stands behind it, where the language has it there, and is not known. */
    private boolean isOfUnknown(Phrase phrase) {
        return units.lexicon.grammar.bare().contains(PhraseGrammar.Part.STATE)
                && units.together(phrase.to, phrase.from)
                && units.at(phrase.to) == null
                && units.word(phrase.to).isCapitalised();
    }

    private @Nullable Cluster nearest(Predicate<Cluster> fits, int at) {
        Cluster best = null;
        int last = -1;
        for (Cluster cluster : clusters) {
            if (fits.test(cluster)) {
                int before = lastBefore(cluster, at);
                if (before > last) {
                    last = before;
                    best = cluster;
                }
            }
        }
        return best;
    }

    /** Where the last mention of {@code cluster} before {@code at} begins, in the report's own words; -1 if there is none. */
    private int lastBefore(Cluster cluster, int at) {
        int last = -1;
        for (Cluster.At mention : cluster.mentions) {
            if (mention.start() < at && mention.start() > last && !isAside(mention)) {
                last = mention.start();
            }
        }
        return last;
    }

    /** Whether a mention stands in words that are not the report's own: the title of another report, a byline. */
    private boolean isAside(Cluster.At mention) {
        for (Span note : notes) {
            if (note.start() <= mention.start() && mention.end() <= note.end()) {
                return true;
            }
        }
        return false;
    }

    // ---- names that only the report knows

    private void otherNames() {
        for (NameSpan name : names) {
            if (name.type == EntityType.PERSON) {
                continue;
            }
            int end = end(name.to);
            String shown = shown(name);
            NameSpan full = name.of == null ? name : name.of;
            Cluster cluster = known("own:" + name.type + Folding.fold(shown(full)), name.type);
            cluster.concept = null;
            if (name.kind.equals("medium")) {
                cluster.sector = "MED";
            }
            cluster.call(shown, name.to - name.from);
            mention(cluster, name.start, end, name.from, name.type, Mention.Form.NAME);
        }
    }

    /** The words of a name; that of a body without the case of the noun that ends it: Sahil Haber Ajansına. */
    private String shown(NameSpan name) {
        String words = text(name.start, end(name.to));
        return name.type == EntityType.ORGANISATION ? withoutSuffix(name.to, words) : words;
    }

    // ---- persons

    private void persons() {
        List<Cluster> persons = new ArrayList<>();
        Map<NameSpan, Cluster> of = new LinkedHashMap<>();
        List<NameSpan> byLength = new ArrayList<>();
        for (NameSpan name : names) {
            if (name.type == EntityType.PERSON) {
                byLength.add(name);
            }
        }
        byLength.sort(Comparator.comparingInt((NameSpan n) -> n.from - n.to).thenComparingInt(n -> n.from));
        for (NameSpan name : byLength) {
            List<Set<String>> parts = parts(name);
            Cluster cluster = name.known == null ? null : byConcept.get(name.known.code());
            if (cluster == null) {
                cluster = samePerson(persons, name, parts);
            }
            if (cluster == null) {
                cluster = fresh(EntityType.PERSON);
                cluster.parts = parts;
                persons.add(cluster);
            }
            if (name.known != null && cluster.concept == null) {
                cluster.concept = name.known.code();
                cluster.country = name.known.country();
                cluster.sector = name.known.sector();
                byConcept.put(name.known.code(), cluster);
            }
            of.put(name, cluster);
            if (cluster.agreement == Agreement.UNKNOWN) {
                cluster.agreement = name.agreement != Agreement.UNKNOWN
                        ? name.agreement
                        : descriptions.genderOfVerb(name.from, name.to);
            }
            mention(cluster, name.start, end(name.to), name.from, EntityType.PERSON, Mention.Form.NAME);
        }
        for (NameSpan name : names) {
            Cluster cluster = of.get(name);
            if (cluster != null) {
                cluster.call(name.name, name.to - name.from);
                name.offices.forEach(role -> hold(cluster, role));
            }
        }
    }

    private List<Set<String>> parts(NameSpan name) {
        List<Set<String>> parts = new ArrayList<>();
        for (int i = name.from; i < name.to; i++) {
            Word word = units.word(i);
            if (!word.is(WordClass.PARTICLE) || name.to - name.from == 1) {
                Set<String> keys = new LinkedHashSet<>(NameParts.keys(word, units.lexicon));
                // of a name of syllables, Korean or Chinese, the last alone has a case, and stems are too short for
                // others
                if (i == name.to - 1 && name.to - name.from >= SYLLABLES) {
                    keys.addAll(units.lexicon.declension.bases(word.norm()));
                }
                parts.add(keys);
            }
        }
        return parts;
    }

    /** The person of whose name {@code parts} is a part: the nearest before, else the only one. */
    private @Nullable Cluster samePerson(List<Cluster> persons, NameSpan name, List<Set<String>> parts) {
        Cluster best = null;
        int bestAt = -2;
        for (Cluster person : persons) {
            boolean others = name.known != null && person.concept != null && !person.concept.equals(name.known.code());
            if (others || !isPartOf(parts, person.parts) || differ(person.agreement, name.agreement)) {
                continue;
            }
            int at = person.lastBefore(name.start);
            if (at > bestAt) {
                best = person;
                bestAt = at;
            }
        }
        return best;
    }

    static boolean differ(Agreement a, Agreement b) {
        return a != Agreement.UNKNOWN && b != Agreement.UNKNOWN && a != b;
    }

    private static boolean isPartOf(List<Set<String>> shorter, List<Set<String>> longer) {
        int at = 0;
        for (Set<String> part : shorter) {
            while (at < longer.size() && disjoint(part, longer.get(at))) {
                at++;
            }
            if (at == longer.size()) {
                return false;
            }
            at++;
        }
        // two words or more must end alike: Ali Hassan is no part of Ali Hassan Majid
        return shorter.size() == 1
                || shorter.size() == longer.size()
                || !disjoint(shorter.get(shorter.size() - 1), longer.get(longer.size() - 1));
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        for (String key : a) {
            if (b.contains(key)) {
                return false;
            }
        }
        return true;
    }

    private void hold(Cluster person, Phrase role) {
        attached.add(role);
        ofHead.put(role.headUnit.from(), person);
        int start = start(role);
        int end = end(role.to);
        mention(person, start, end, role.from, EntityType.PERSON, Mention.Form.NOMINAL);
        String country = countryOf(role);
        if (person.country == null) {
            person.country = country;
        }
        if (person.sector.isEmpty()) {
            person.sector = sectorOf(role);
        }
        if (person.agreement == Agreement.UNKNOWN) {
            person.agreement = descriptions.genderOfForm(role);
        }
        person.roles.add(role);
        if (!isRank(role)) {
            Office office = new Office(
                    text(role.headUnit.start(), role.headUnit.end()),
                    role.head.code(),
                    of(role),
                    country,
                    new Span(start, end),
                    List.copyOf(role.qualifiers));
            if (person.offices.stream().noneMatch(o -> o.span().equals(office.span()))) {
                person.offices.add(office);
            }
        }
    }

    /** A rank or a bare form of address is no office. */
    private static boolean isRank(Phrase role) {
        String code = role.head.code();
        boolean bare = !role.modified && role.country == null && role.parent == null && role.domains.isEmpty();
        return Codes.ALL.is(Codes.Group.RANK, code) || bare && Codes.ALL.is(Codes.Group.OFFICE_OF_SOMETHING, code);
    }

    private String of(Phrase role) {
        if (role.parent != null) {
            return text(start(role.parent), end(role.parent.to));
        }
        if (role.domainFrom >= 0) {
            Unit unit = units.at(role.domainFrom);
            return text(unit == null ? units.word(role.domainFrom).start() : unit.start(), end(role.domainTo));
        }
        return "";
    }

    private @Nullable String countryOf(Phrase role) {
        if (role.country != null) {
            return role.country;
        }
        Cluster body = role.parent == null ? null : ofHead.get(role.parent.headUnit.from());
        if (body != null && body.country != null) {
            return body.country;
        }
        if (role.stateNoun) {
            Cluster state = theCountry(role);
            return state == null ? null : state.country;
        }
        return null;
    }

    /** State of the body named last before {@code phrase} in its sentence; null if there is none. */
    private @Nullable String countryOfSentence(Phrase phrase) {
        String country = null;
        for (Phrase other : phrases) {
            if (other.isBody()
                    && other.country != null
                    && other.to <= phrase.from
                    && units.together(other.from, phrase.from)) {
                country = other.country;
            }
        }
        return country;
    }

    /** What "the country" means: the state of the body last named in the sentence, else the one spoken of most so far. */
    private @Nullable Cluster theCountry(Phrase phrase) {
        int start = start(phrase);
        String country = countryOfSentence(phrase);
        Cluster most = null;
        long mostOften = 0;
        for (Cluster cluster : clusters) {
            if (cluster.type != EntityType.STATE || cluster.concept == null || cluster.country == null) {
                continue;
            }
            if (!units.lexicon.kinds.fits(units.word(phrase.headUnit.from()).keys(), cluster.country)) {
                continue;
            }
            if (country != null && country.equals(cluster.country)) {
                return cluster;
            }
            long often =
                    cluster.mentions.stream().filter(m -> m.start() < start).count();
            if (often > mostOften) {
                mostOften = often;
                most = cluster;
            }
        }
        return most;
    }

    private String sectorOf(Phrase role) {
        if (role.parent != null) {
            Cluster body = ofHead.get(role.parent.headUnit.from());
            if (body != null && !body.sector.isEmpty()) {
                return body.sector;
            }
        }
        if (role.head.code().contains("minister") && role.domains.contains("defence")) {
            return "MIL";
        }
        return role.head.sector();
    }

    // ---- offices without a name

    private void bareOffices() {
        for (Phrase role : phrases) {
            if (!role.isRole()
                    || attached.contains(role)
                    || ofHead.containsKey(role.headUnit.from())
                    || named[role.headUnit.from()]) {
                continue;
            }
            if (isInsideAnother(role)) {
                continue;
            }
            int start = start(role);
            int end = end(role.to);
            Cluster person = role.plural || isBesideAnother(role) ? null : descriptions.holder(role, start);
            if (person == null) {
                String shown = text(start, end);
                person = known("own:PERSON" + Folding.fold(shown), EntityType.PERSON);
                person.concept = null;
                person.country = person.country == null ? countryOf(role) : person.country;
                person.sector = sectorOf(role);
                person.head = role.head.code();
                person.call(shown, 0);
                if (role.plural) {
                    person.agreement = Agreement.PLURAL;
                }
                if (person.roles.isEmpty() && !role.plural) {
                    person.roles.add(role);
                }
                if (person.agreement == Agreement.UNKNOWN) {
                    person.agreement = descriptions.gender(role);
                }
            } else if (role.modified) {
                person.names.add(text(start, end));
            }
            ofHead.put(role.headUnit.from(), person);
            mention(person, start, end, role.from, EntityType.PERSON, Mention.Form.NOMINAL);
        }
    }

    /** "…, member of the committee, said": between commas it is said of what stands before, found or not. */
    private boolean isBesideAnother(Phrase role) {
        int comma = role.from - 1;
        if (!units.together(comma - 1, role.from) || !units.word(comma).isComma() || role.definite) {
            return false;
        }
        Word before = units.word(comma - 1);
        boolean closed =
                units.together(role.to, role.from) && units.word(role.to).isComma();
        return closed
                && before.isWord()
                && !before.time()
                && !before.is(WordClass.STOP)
                && !before.is(WordClass.SPEECH)
                && units.at(comma - 1) == null;
    }

    private boolean isInsideAnother(Phrase role) {
        return phrases.stream()
                .anyMatch(p -> p != role
                        && p.isRole()
                        && p.from <= role.from
                        && p.to >= role.to
                        && p.to - p.from > role.to - role.from);
    }

    // ---- groups of people, classes of equipment

    private void groups() {
        for (Phrase phrase : phrases) {
            boolean gear = phrase.head.kind() == Kind.CLASS;
            if (!gear && phrase.head.kind() != Kind.NOUN || named[phrase.headUnit.from()]) {
                continue;
            }
            if (phrase.head.code().equals("source")
                    && phrase.domains.stream().anyMatch(d -> Codes.ALL.is(Codes.Group.MATERIAL, d))) {
                continue;
            }
            int start = start(phrase);
            int end = end(phrase.to);
            if (!gear
                    && phrase.head.code().equals("state")
                    && phrase.head.detail().equals("s")
                    && (isOwn(phrase) || isDefinite(phrase))
                    && (!phrase.modified || isOwn(phrase))) {
                Cluster state = isOwn(phrase) ? ownCountry(phrase) : theCountry(phrase);
                if (state != null) {
                    mention(state, start, end, phrase.from, EntityType.STATE, Mention.Form.NOMINAL);
                    continue;
                }
            }
            String shown = text(start, end);
            EntityType type = gear ? EntityType.EQUIPMENT : typeOf(phrase.head.code());
            Cluster cluster = known("own:" + type + Folding.fold(shown), type);
            cluster.concept = gear && phrase.country == null && !phrase.modified ? "class:" + phrase.head.code() : null;
            cluster.call(shown, 0);
            if (cluster.country == null) {
                cluster.country = countryOf(phrase);
            }
            if (cluster.sector.isEmpty()) {
                cluster.sector = phrase.head.sector();
            }
            cluster.head = phrase.head.code();
            cluster.agreement = phrase.head.detail().equals("p") ? Agreement.PLURAL : Agreement.UNKNOWN;
            mention(cluster, start, end, phrase.from, type, Mention.Form.NOMINAL);
        }
    }

    /** "His country", بلاده: whose it is stands in the words. */
    private boolean isOwn(Phrase phrase) {
        Word last = units.word(phrase.headUnit.to() - 1);
        boolean ending = last.is(WordClass.POSSESSIVE_ENDING) && phrase.headUnit.strained();
        return ending
                || units.together(phrase.from - 1, phrase.from)
                        && units.word(phrase.from - 1).is(WordClass.POSSESSIVE)
                || units.together(phrase.to, phrase.from)
                        && units.word(phrase.to).is(WordClass.POSSESSIVE);
    }

    /** The state of the person named last before. */
    private @Nullable Cluster ownCountry(Phrase phrase) {
        Cluster person = nearest(c -> c.type == EntityType.PERSON && c.country != null, start(phrase));
        return person == null || person.country == null ? null : stateOf(person.country);
    }

    private Cluster stateOf(String country) {
        Cluster cluster = known("iso:" + country, EntityType.STATE);
        cluster.country = country;
        cluster.sector = "GOV";
        return cluster;
    }

    private static EntityType typeOf(String noun) {
        return switch (noun) {
            case "state" -> EntityType.STATE;
            case "side", "media", "company", "group" -> EntityType.ORGANISATION;
            default -> EntityType.PERSON;
        };
    }

    // ---- sums and numbers

    /** Each stands for itself: two mentions of four billion are not one sum. */
    private void amounts() {
        for (AmountFinder.Amount amount : amounts) {
            boolean inName = false;
            for (int i = amount.from(); i < amount.to(); i++) {
                inName |= named[i];
            }
            if (!inName) {
                Cluster cluster = fresh(amount.type());
                int start = amount.start();
                cluster.call(text(start, end(amount.to())), 0);
                mention(cluster, start, end(amount.to()), amount.from(), amount.type(), Mention.Form.NAME);
            }
        }
    }

    // ---- pronouns

    private void pronouns() {
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            Agreement agreement = pronoun(word);
            if (agreement == null || units.at(i) != null || isObject(i) || isDeterminer(i)) {
                continue;
            }
            Cluster antecedent = antecedent(i, agreement, word.is(WordClass.PRONOUN_ANY));
            if (antecedent != null) {
                mention(antecedent, word.start(), word.end(), i, antecedent.type, Mention.Form.PRONOUN);
            }
        }
    }

    /** A word that is "that" as well as "he" is a pronoun only before a mark or a function word. */
    private boolean isDeterminer(int at) {
        Word word = units.word(at);
        if (!word.is(WordClass.PRONOUN_ANY) || !word.isCased() || !units.together(at, at + 1)) {
            return false;
        }
        Word after = units.word(at + 1);
        return after.isWord() && !after.is(WordClass.STOP);
    }

    /** Where one form serves as subject and object: behind a preposition, or a word that makes it a copula. */
    private boolean isObject(int at) {
        if (!units.together(at - 1, at) || units.word(at).isCased()) {
            return false;
        }
        Word before = units.word(at - 1);
        return before.is(WordClass.PLACE_PREPOSITION) || before.is(WordClass.STOP) && units.lexicon.showsDefiniteness();
    }

    private static @Nullable Agreement pronoun(Word word) {
        if (word.is(WordClass.PRONOUN_MASCULINE)) {
            return Agreement.MASCULINE;
        }
        if (word.is(WordClass.PRONOUN_FEMININE)) {
            return Agreement.FEMININE;
        }
        if (word.is(WordClass.PRONOUN_PLURAL)) {
            return Agreement.PLURAL;
        }
        return word.is(WordClass.PRONOUN_ANY) ? Agreement.UNKNOWN : null;
    }

    /** The likeliest antecedent: near, and standing where subjects or speakers stand. */
    private @Nullable Cluster antecedent(int at, Agreement agreement, boolean anyGender) {
        int start = units.word(at).start();
        int sentence = units.word(at).sentence();
        Cluster best = null;
        double bestScore = 0;
        for (Cluster cluster : clusters) {
            boolean plural = agreement == Agreement.PLURAL;
            if (plural
                    ? cluster.agreement != Agreement.PLURAL && cluster.type != EntityType.ORGANISATION
                    : cluster.type != EntityType.PERSON || cluster.agreement == Agreement.PLURAL) {
                continue;
            }
            if (!anyGender && !plural && differ(cluster.agreement, agreement)) {
                continue;
            }
            for (Cluster.At mention : cluster.mentions) {
                if (mention.start() >= start || sentence - mention.sentence() > PRONOUN_REACH || isAside(mention)) {
                    continue;
                }
                double score = 10
                        - 2.5 * (sentence - mention.sentence())
                        + (mention.form() == Mention.Form.NAME ? 0.5 : 0)
                        + (opensSentence(mention) ? 4 : isSpeaker(mention) ? 3 : 0)
                        + (cluster.agreement == agreement && !anyGender ? 1 : 0)
                        + 1.0 * mention.start() / Math.max(1, start);
                if (score > bestScore) {
                    bestScore = score;
                    best = cluster;
                }
            }
        }
        return best;
    }

    private boolean opensSentence(Cluster.At mention) {
        int i = mention.word();
        for (int j = i - 1; j >= 0 && units.together(j, i); j--) {
            Word word = units.word(j);
            if (word.isWord() && !word.is(WordClass.STOP) && !word.is(WordClass.DETERMINER)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word of speech stands beside it; whoever is told something behind it, "told X", is seldom meant later. */
    private boolean isSpeaker(Cluster.At mention) {
        int i = mention.word();
        int to = i;
        while (to < units.size() && units.word(to).start() < mention.end()) {
            to++;
        }
        return units.together(i - 1, i) && units.word(i - 1).is(WordClass.SPEECH)
                || units.together(to, i) && units.word(to).is(WordClass.SPEECH)
                || units.together(to + 1, i)
                        && units.word(to).isComma()
                        && units.word(to + 1).is(WordClass.SPEECH);
    }

    // ---- result

    private Entities entities() {
        List<Cluster> kept = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (!cluster.mentions.isEmpty()) {
                kept.add(cluster);
            }
        }
        kept.sort(Comparator.comparingInt(Cluster::first)
                .thenComparing(c -> c.type)
                .thenComparingInt(kept::indexOf));
        List<Entity> all = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        Set<Mention> seen = new LinkedHashSet<>();
        for (Cluster cluster : kept) {
            String id = "x" + (all.size() + 1);
            all.add(entity(id, cluster));
            for (Cluster.At at : cluster.mentions) {
                if (at.end() > at.start()) {
                    seen.add(new Mention(new Span(at.start(), at.end()), at.type(), at.form(), id));
                }
            }
        }
        mentions.addAll(seen);
        mentions.sort(Comparator.comparingInt((Mention m) -> m.span().start())
                .thenComparingInt(m -> -m.span().end())
                .thenComparing(Mention::form)
                .thenComparing(Mention::entity));
        return new Entities(withoutDoubles(mentions), all);
    }

    /** One mention for each stretch and entity. */
    private static List<Mention> withoutDoubles(List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Mention mention : mentions) {
            if (seen.add(mention.span().start() + " " + mention.span().end() + " " + mention.entity())) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** The name in the nominative, if what else the bearer is called shows it; empty otherwise. */
    private Optional<String> nominative(String name, Set<String> others) {
        Declension declension = units.lexicon.declension;
        Predicate<String> given = word -> units.lexicon.names(Folding.fold(word), Set.of(Kind.GIVEN));
        Optional<String> nominative = declension.nominative(name, others, given);
        // another case of the same words may show more
        int words = name.split(" ").length;
        for (String other : others) {
            if (nominative.isEmpty() && words > 1 && other.split(" ").length == words) {
                nominative = declension.nominative(other, Set.of(), given);
            }
        }
        return nominative;
    }

    private Entity entity(String id, Cluster cluster) {
        String name = cluster.name;
        if (cluster.type == EntityType.STATE && cluster.fullness < 2 && cluster.country != null) {
            String known = units.lexicon.stateName(cluster.country);
            if (known != null) {
                if (name != null) {
                    cluster.names.add(name);
                }
                name = known;
            }
        }
        if (name == null || name.isBlank()) {
            Cluster.At at = cluster.mentions.get(0);
            name = text(at.start(), at.end());
        }
        Set<String> others = new LinkedHashSet<>(cluster.names);
        boolean named = cluster.mentions.stream().anyMatch(at -> at.form() == Mention.Form.NAME);
        if (cluster.type == EntityType.PERSON && named) {
            Optional<String> nominative = nominative(name, cluster.names);
            if (nominative.isPresent()) {
                others.add(name);
                name = nominative.get();
            }
        }
        others.remove(name);
        return new Entity(
                id,
                cluster.type,
                name,
                List.copyOf(others),
                cluster.country,
                cluster.sector,
                cluster.concept,
                cluster.agreement,
                cluster.offices);
    }
}
