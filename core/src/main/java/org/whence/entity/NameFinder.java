package org.whence.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.entity.Lexicon.WordClass;
import org.whence.syntax.Token;

/**
 * Finds names that the lexicon does not know as a whole. In scripts with capitals a name is a run of capitalised words whose
 * neighbours say what it is; in scripts without, it begins behind an office, a form of address or with a given name, and
 * ends where a word stands that no name contains. What a learned tagger proposes is reconciled here.
 */
final class NameFinder {
    /** Longest name in words. */
    static final int LONGEST = 7;

    /** Letters before the number of a ship: DDG, L. */
    private static final int LONGEST_HULL_LETTERS = 4;

    static final double GIVEN_NAME = 3;
    static final double OFFICE = 4;
    static final double ADDRESS = 4;
    static final double PARTICLE = 2;
    static final double SPEECH = 1.5;
    static final double FAMILY_SHAPE = 1.5;
    static final double SEVERAL_WORDS = 0.75;
    static final double KIND_NOUN = 4;
    static final double INSIDE = 1.5;
    static final double CAPITALS = 2;
    /** Two or three capitalised words that nothing explains are most often a person. */
    static final double UNEXPLAINED = 0.75;
    /** A person for whom so little speaks may be something else. */
    static final double DOUBTFUL = SEVERAL_WORDS + UNEXPLAINED;
    /** A lighter name is left alone. */
    static final double ENOUGH = 1.5;

    private final Units units;
    private final Map<Integer, Phrase> roleByStart = new HashMap<>();
    private final Map<Integer, Phrase> roleByEnd = new HashMap<>();
    private final Map<Integer, Phrase> bodyByStart = new HashMap<>();
    private final Set<String> lowerCase = new HashSet<>();
    /** Words written with a capital inside a sentence. */
    private final Set<String> inside = new HashSet<>();

    private final boolean[] covered;
    private final List<NameSpan> names = new ArrayList<>();

    private NameFinder(Units units, List<Phrase> phrases) {
        this.units = units;
        this.covered = new boolean[units.size()];
        for (Phrase phrase : phrases) {
            if (phrase.isRole()) {
                roleByStart.putIfAbsent(phrase.from, phrase);
                roleByEnd.put(phrase.to, phrase);
            } else if (phrase.isBody()) {
                bodyByStart.putIfAbsent(phrase.from, phrase);
            }
        }
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            if (word.isWord() && !word.first() && word.isCapitalised()) {
                inside.addAll(word.keys());
            }
            if (word.isWord()
                    && !word.form().isEmpty()
                    && Character.isLowerCase(word.form().codePointAt(0))) {
                lowerCase.addAll(word.keys());
            }
        }
    }

    /** Names by rules alone, in text order, without overlap. Marks phrases whose head belongs to a name ("Badr Organisation"). */
    static List<NameSpan> find(Units units, List<Phrase> phrases) {
        NameFinder finder = new NameFinder(units, phrases);
        finder.find(phrases);
        return finder.names;
    }

    /** Names by rules, and where those know nothing or are in doubt, by {@code learned}. */
    static List<NameSpan> find(Units units, List<Phrase> phrases, NameTagger learned) {
        NameFinder finder = new NameFinder(units, phrases);
        finder.find(phrases);
        for (NameTagger.Proposal proposal : learned.propose(units, TagFeatures.of(units, phrases, finder.names))) {
            finder.reconcile(proposal);
        }
        finder.shorterForms();
        finder.names.sort(Comparator.comparingInt(n -> n.from));
        return finder.names;
    }

    /**
     * What the rules are sure of stays. A name they could not class takes the learned type; so does a person whom only capitals
     * show. Words of which they say nothing become a name if it may stand there.
     */
    private void reconcile(NameTagger.Proposal proposal) {
        int from = proposal.from();
        int to = proposal.to();
        while (from < to && !mayOpen(from)) {
            from++;
        }
        while (to > from && !mayOpen(to - 1)) {
            to--;
        }
        if (from == to || to - from > LONGEST) {
            return;
        }
        for (NameSpan name : names) {
            if (name.from < to && name.to > from) {
                boolean doubtful = name.type == EntityType.OTHER
                        || name.type == EntityType.PERSON
                                && name.weight <= DOUBTFUL
                                && name.offices.isEmpty()
                                && name.known == null
                                && !name.partial;
                if (doubtful && name.from == from && name.to == to) {
                    name.type = proposal.type();
                    name.name = display(name);
                }
                return;
            }
        }
        for (int i = from; i < to; i++) {
            if (covered[i] || units.word(i).time() || !units.word(i).isWord() || units.at(i) != null && !isGiven(i)) {
                return;
            }
        }
        NameSpan name = new NameSpan(from, to, units.word(from).start(), proposal.type(), 0);
        if (proposal.type() == EntityType.PERSON) {
            offices(name, units.sentenceEnd(from));
        }
        add(name, proposal.type(), ENOUGH, to, "");
    }

    private boolean mayOpen(int i) {
        Word word = units.word(i);
        return word.isWord()
                && !word.is(WordClass.STOP)
                && !word.is(WordClass.SPEECH)
                && !word.is(WordClass.HONORIFIC)
                && (isUncased(word) || isCapital(word));
    }

    private void find(List<Phrase> phrases) {
        cover(phrases);
        int i = 0;
        while (i < units.size()) {
            int limit = units.sentenceEnd(i);
            boolean headline = isHeadline(i, limit);
            for (int at = i; at < limit; ) {
                if (isUncased(units.word(at))
                        && units.word(at).is(WordClass.MEDIUM_NOUN)
                        && at + 1 < limit
                        && !isUncased(units.word(at + 1))) {
                    at = Math.max(at + 1, uncasedMedium(at + 1, limit));
                    continue;
                }
                int end = isUncased(units.word(at)) ? uncased(at, limit) : cased(at, limit, headline);
                at = Math.max(at + 1, end);
            }
            i = limit;
        }
        quotedNames();
        beforeApposition();
        withoutOfficesOfOthers();
        shipsWithoutPrefix();
        shorterForms();
        names.sort(Comparator.comparingInt(n -> n.from));
    }

    /** Words inside phrases belong to no name, except where a phrase is a title before one. */
    private void cover(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            for (int i = phrase.from; i < phrase.to; i++) {
                covered[i] = true;
            }
        }
    }

    /** "X Y, ambassador of Z in W": in scripts without capitals an office behind a comma shows the name before it. */
    private void beforeApposition() {
        for (Phrase role : List.copyOf(roleByStart.values())) {
            int comma = role.from - 1;
            boolean full = role.parent != null || role.country != null || !role.domains.isEmpty();
            if (!full || !units.together(comma, role.from) || !units.word(comma).isComma()) {
                continue;
            }
            int from = comma;
            while (comma - from < 5
                    && units.together(from - 1, comma)
                    && isUncased(units.word(from - 1))
                    && (units.word(from - 1).is(WordClass.PARTICLE)
                            || isUncasedNameWord(from - 1, false)
                            || units.together(from - 2, comma)
                                    && units.word(from - 2).is(WordClass.PARTICLE))) {
                from--;
            }
            boolean bounded = !units.together(from - 1, comma)
                    || !units.word(from - 1).isWord()
                    || units.word(from - 1).is(WordClass.STOP)
                    || units.word(from - 1).is(WordClass.SPEECH)
                    || units.word(from - 1).is(WordClass.PLACE_PREPOSITION)
                    || units.word(from - 1).is(WordClass.HONORIFIC);
            if (comma - from < 2 || !bounded || units.word(from).is(WordClass.ACTION_SHAPE)) {
                continue;
            }
            NameSpan name = new NameSpan(from, comma, units.word(from).start(), EntityType.PERSON, OFFICE);
            offices(name, units.sentenceEnd(from));
            add(name, EntityType.PERSON, OFFICE, comma, "");
        }
    }

    /** What stands in quotation marks behind a noun for a medium or company is its name as a whole: газета «Береговой курьер». */
    private void quotedNames() {
        for (int i = 0; i + 2 < units.size(); i++) {
            boolean medium = units.word(i).is(WordClass.MEDIUM_NOUN);
            if (!medium && !isCompany(i) || !opensQuotation(i + 1)) {
                continue;
            }
            int from = i + 2;
            int to = from;
            while (units.together(i, to)
                    && to - from < LONGEST
                    && units.word(to).isWord()) {
                to++;
            }
            if (to == from || !opensQuotation(to) || isKnownName(from, to) || !isUncasedOrCapital(from)) {
                continue;
            }
            int first = from;
            int last = to;
            names.removeIf(name -> name.from >= first && name.to <= last);
            add(
                    new NameSpan(from, to, units.word(from).start(), EntityType.ORGANISATION, KIND_NOUN),
                    EntityType.ORGANISATION,
                    KIND_NOUN,
                    to,
                    medium ? "medium" : "");
        }
    }

    private boolean isCompany(int i) {
        Unit unit = units.at(i);
        Entry head = unit == null ? null : unit.find(Kind.HEAD);
        return unit != null
                && head != null
                && unit.to() == i + 1
                && (head.code().equals("company") || head.code().equals("bank"));
    }

    /** Whether the lexicon knows the words, or a name that reaches beyond them is there. */
    private boolean isKnownName(int from, int to) {
        for (int i = from; i < to; i++) {
            Unit unit = units.at(i);
            if (unit != null
                    && (unit.is(Kind.MEDIUM) || unit.is(Kind.BODY))
                    && unit.from() == from
                    && unit.to() == to) {
                return true;
            }
        }
        return names.stream().anyMatch(n -> n.from < to && n.to > from && (n.from < from || n.to > to));
    }

    private boolean isUncasedOrCapital(int i) {
        return isUncased(units.word(i)) || units.word(i).isCapitalised();
    }

    /** "Received X the attaché Y": the office between two names without a mark is the second one's. */
    private void withoutOfficesOfOthers() {
        Set<Integer> starts = new HashSet<>();
        names.forEach(name -> starts.add(name.from));
        for (NameSpan name : names) {
            name.offices.removeIf(role -> role.from == name.to && starts.contains(role.to));
        }
    }

    private static boolean isUncased(Word word) {
        return word.isWord() && Character.getType(word.form().codePointAt(0)) == Character.OTHER_LETTER;
    }

    /** Whether nearly all longer words are capitalised, so that capitals say nothing. */
    private boolean isHeadline(int from, int to) {
        int longer = 0;
        int capitalised = 0;
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            if (word.isWord() && word.form().length() > 3) {
                longer++;
                capitalised += word.isCapitalised() ? 1 : 0;
            }
        }
        return longer > 2 && capitalised * 10 >= longer * 8;
    }

    // ---- scripts with capitals

    private int cased(int at, int limit, boolean headline) {
        if (!opensName(at)) {
            return at + 1;
        }
        int to = at + 1;
        while (to < limit && to - at < LONGEST && !units.word(to - 1).possessive() && goesOn(to, limit)) {
            to++;
        }
        while (to > at + 1 && units.word(to - 1).is(WordClass.PARTICLE) && !isCapital(units.word(to - 1))) {
            to--;
        }
        if (to - at > 1 && units.word(at).first() && isOrdinary(units.word(at)) && !isGiven(at)) {
            at++;
        }
        at = behindOwner(at, to);
        classify(at, to, limit, headline);
        return to;
    }

    /** Where the language has the owner behind the office, the name begins with the given name: губернатор Махры Салем Африр. */
    private int behindOwner(int from, int to) {
        boolean ownerBehind = units.lexicon.grammar.bare().contains(PhraseGrammar.Part.STATE);
        if (!ownerBehind || !roleByEnd.containsKey(from) || isGiven(from)) {
            return from;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (isGiven(i)) {
                return i;
            }
        }
        return from;
    }

    private boolean isPerson(int i) {
        Unit unit = units.at(i);
        return unit != null && unit.is(Kind.PERSON);
    }

    private boolean isGiven(int i) {
        Unit unit = units.at(i);
        return unit != null && unit.is(Kind.GIVEN);
    }

    private boolean isCapital(Word word) {
        if (word.isCapitalised()) {
            return true;
        }
        String form = word.form();
        int hyphen = form.indexOf('-');
        int apostrophe = hyphen < 0 ? Math.max(form.indexOf('\''), form.indexOf('’')) : hyphen;
        return apostrophe > 0
                && apostrophe < form.length() - 1
                && Character.isUpperCase(form.charAt(apostrophe + 1))
                && (hyphen < 0 || units.lexicon.isClass(units.lexicon.key(fold(form, hyphen)), WordClass.PARTICLE));
    }

    private static String fold(String form, int to) {
        return org.whence.text.Folding.fold(form.substring(0, to));
    }

    /** Whether the word is also written small in this report, or is one of the words that only open sentences. */
    private boolean isOrdinary(Word word) {
        return word.is(WordClass.STOP)
                || word.is(WordClass.FILLER)
                || word.keys().stream().anyMatch(lowerCase::contains);
    }

    private boolean isNameWord(int i) {
        Word word = units.word(i);
        if (!word.isWord() || word.time() || covered[i] || !isCapital(word) || word.joined()) {
            return false;
        }
        Unit unit = units.at(i);
        if (unit != null) {
            return unit.is(Kind.GIVEN) || unit.is(Kind.PERSON);
        }
        return !word.is(WordClass.STOP) && !word.is(WordClass.HONORIFIC) && !word.is(WordClass.CURRENCY_SIGN);
    }

    private boolean opensName(int i) {
        Word word = units.word(i);
        if (word.is(WordClass.PARTICLE) && !isCapital(word) || isLetterAlone(i)) {
            return false;
        }
        if (!isNameWord(i)) {
            return false;
        }
        return !word.first()
                || isGiven(i)
                || isPerson(i)
                || isNameWordAfter(i)
                || !isOrdinary(word) && isBodyAfter(i)
                || !isOrdinary(word) && word.keys().stream().anyMatch(inside::contains)
                || !isOrdinary(word) && roleByEnd.containsKey(i);
    }

    /** A preposition of one letter that opens a sentence (С, В, К) is no initial, behind which stands a full stop. */
    private boolean isLetterAlone(int i) {
        Word word = units.word(i);
        return word.first()
                && word.form().length() == 1
                && !(units.together(i, i + 1) && units.word(i + 1).isMark("."));
    }

    private boolean isNameWordAfter(int i) {
        return units.together(i, i + 1) && isNameWord(i + 1);
    }

    /** Whether a noun for a body or medium, written with a capital as in a name, stands behind. */
    private boolean isBodyAfter(int i) {
        if (!units.together(i, i + 1) || !units.word(i + 1).isCapitalised()) {
            return false;
        }
        Phrase body = namedBodyAt(i + 1);
        return body != null && namesBody(body)
                || units.lexicon.classAt(units.words, i + 1, units.sentenceEnd(i), WordClass.MEDIUM_NOUN) > 0;
    }

    /** The body whose head, with no more than its field before it, begins at {@code i}: "Aviation Company"; null if none does. */
    private @Nullable Phrase namedBodyAt(int i) {
        Phrase body = bodyByStart.get(i);
        boolean lone = body != null && body.country == null && body.parent == null && body.fillers.isEmpty();
        return body == null || body.headUnit.from() != i && !lone ? null : body;
    }

    private boolean goesOn(int i, int limit) {
        Word word = units.word(i);
        if (endsMedium(units.word(i - 1))) {
            return false;
        }
        // the last word of "Sayhut Press", and of "Ала-Тоо Таймс", names something alone too
        if (word.is(WordClass.MEDIUM_ENDING) && word.isCapitalised() && isNameWord(i - 1)) {
            return true;
        }
        if (isNameWord(i)) {
            return true;
        }
        if (word.isWord() && word.is(WordClass.PARTICLE) && !covered[i] && i + 1 < limit) {
            return isNameWord(i + 1) || units.word(i + 1).is(WordClass.PARTICLE) && i + 2 < limit && isNameWord(i + 2);
        }
        Unit unit = units.at(i);
        // a given name before the name of a city makes it a family name
        return unit != null
                && unit.from() == i
                && unit.to() == i + 1
                && (unit.is(Kind.PLACE) || unit.is(Kind.SEAT) || unit.is(Kind.EQUIPMENT))
                && isCapital(word)
                && isGiven(i - 1)
                && !covered[i];
    }

    /** A noun for a medium in a case ends its name: Sahil Gazetesinden Ayla Serim. */
    private boolean endsMedium(Word word) {
        return word.is(WordClass.MEDIUM_NOUN)
                && !units.lexicon.isClass(units.lexicon.key(word.norm()), WordClass.MEDIUM_NOUN);
    }

    private void classify(int from, int to, int limit, boolean headline) {
        Word first = units.word(from);
        Word last = units.word(to - 1);
        int size = to - from;
        double person = 0;
        double place = 0;
        double organisation = 0;
        Agreement agreement = Agreement.UNKNOWN;
        Unit unit = units.at(from);
        Entry given = unit == null ? null : unit.find(Kind.GIVEN);
        if (given != null && !(size == 1 && headline)) {
            person += size > 1 ? GIVEN_NAME : 1;
            agreement = given.detail().equals("f") ? Agreement.FEMININE : Agreement.MASCULINE;
        }
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            if (i > from && given == null && isGiven(i)) {
                person += GIVEN_NAME - 1;
            }
            if (word.is(WordClass.PATRONYMIC_MASCULINE) && i > from) {
                person += GIVEN_NAME;
                agreement = Agreement.MASCULINE;
            } else if (word.is(WordClass.PATRONYMIC_FEMININE) && i > from) {
                person += GIVEN_NAME;
                agreement = Agreement.FEMININE;
            }
            if (word.is(WordClass.PARTICLE) || !word.isCapitalised() || hasNameParticle(word)) {
                person += PARTICLE / 2;
            }
        }
        if (last.is(WordClass.SURNAME_ENDING) && (size > 1 || !first.first())) {
            person += FAMILY_SHAPE;
        }
        if (size >= 2 && size <= 4) {
            person += SEVERAL_WORDS;
        }
        NameSpan name = new NameSpan(from, to, first.start(), EntityType.OTHER, 0);
        for (int i = from; i < to; i++) {
            Unit part = units.at(i);
            Entry known = part == null ? null : part.find(Kind.PERSON);
            if (part != null && known != null) {
                name.known = part.from() == from && part.to() == to ? known : name.known;
                person += name.known != null ? KIND_NOUN : SPEECH;
                break;
            }
        }
        person += offices(name, limit);
        boolean thing = first.is(WordClass.THING_NOUN) || last.is(WordClass.THING_NOUN);
        if (isToldAsPerson(to)) {
            person += SPEECH;
        }
        boolean unexplained = size >= 2 && size <= 3 && !first.first() && !thing && isPlain(from, to) && given == null;
        if (unexplained && isBareBefore(from)) {
            person += UNEXPLAINED;
        }
        Word before = units.together(from, from - 1) ? units.word(from - 1) : null;
        Word after = units.together(from, to) ? units.word(to) : null;
        if (before != null && before.is(WordClass.HONORIFIC)) {
            person += ADDRESS;
        }
        if (before != null && before.is(WordClass.SPEECH) || spokenAfter(to)) {
            person += SPEECH;
        }
        if (before != null
                && before.is(WordClass.INSIDE_PREPOSITION)
                && name.offices.isEmpty()
                && !hasInnerCapital(first)) {
            place += INSIDE;
            person -= SPEECH;
        }
        if (last.is(WordClass.INSIDE_ENDING) && last.possessive()) {
            place += INSIDE;
        }
        // "the director of the airport X Y" is not of an airport of that name
        boolean ofOffice = given != null && size > 1 && roleByEnd.containsKey(from - 1);
        if (isPlaceNoun(before) && !ofOffice || isPlaceNoun(after) || isOfPlace(from)) {
            place += KIND_NOUN;
        }
        if (size > 1 && name.offices.isEmpty() && (first.is(WordClass.PLACE_NOUN) || last.is(WordClass.PLACE_NOUN))) {
            place += KIND_NOUN + GIVEN_NAME;
        }
        if (before != null && before.is(WordClass.PLACE_ADJECTIVE)) {
            place += INSIDE;
        }
        Phrase body = units.together(from, to) ? namedBodyAt(to) : null;
        if (body != null
                && units.lexicon.grammar.left().contains(PhraseGrammar.Part.DOMAIN)
                && namesBody(body)
                && (units.lexicon.mayPrecede(last) || units.word(to).isCapitalised())
                && name.offices.isEmpty()
                && !last.possessive()
                && !(first.first() && (isOrdinary(first) || !units.word(to).isCapitalised()))
                && !headline) {
            name.absorbed = body;
            add(name, EntityType.ORGANISATION, KIND_NOUN, body.to, "");
            return;
        }
        boolean medium = after != null && given == null && mediumAfter(to) > to && !opensQuotation(mediumAfter(to))
                || before != null && before.is(WordClass.MEDIUM_NOUN) && !before.isCapitalised() && !headline
                || isQuotedMedium(from)
                || last.is(WordClass.MEDIUM_ENDING) && !headline
                || size > 1 && last.is(WordClass.MEDIUM_NOUN) && !headline;
        if (first.is(WordClass.SHIP_PREFIX) && size > 1) {
            add(name, EntityType.EQUIPMENT, KIND_NOUN, to, "");
            hullNumber(name);
            return;
        }
        Unit gear = units.together(from, from - 1) ? units.at(from - 1) : null;
        boolean ofGear =
                gear != null && gear.is(Kind.CLASS) && size <= 3 || before != null && before.is(WordClass.TYPE_NOUN);
        if (ofGear && given == null && name.known == null && name.offices.isEmpty() && !medium) {
            add(name, EntityType.EQUIPMENT, KIND_NOUN, to, "");
            return;
        }
        if (after != null && after.is(WordClass.ORGANISATION_ENDING) && isCapital(after) && !headline) {
            organisation += KIND_NOUN;
        }
        if (last.is(WordClass.ORGANISATION_ENDING) && size > 1) {
            organisation += KIND_NOUN + GIVEN_NAME;
        }
        if (size == 1 && first.isCapitals() && first.form().length() <= 6 && !headline && given == null) {
            organisation += CAPITALS;
            person -= SPEECH;
        }
        if (headline && name.offices.isEmpty() && given == null) {
            person -= 2;
            organisation -= 2;
        }
        if (size == 1 && name.known == null && given == null && isLedBody(name)) {
            name.offices.clear();
            add(name, EntityType.ORGANISATION, KIND_NOUN, to, "");
            return;
        }
        if (medium) {
            int end = after == null ? to : Math.max(to, mediumAfter(to));
            add(name, EntityType.ORGANISATION, KIND_NOUN, end, "medium");
            return;
        }
        if (organisation >= ENOUGH && organisation >= person && organisation >= place) {
            int end = after != null && after.is(WordClass.ORGANISATION_ENDING) && isCapital(after) ? to + 1 : to;
            add(name, EntityType.ORGANISATION, organisation, end, "");
        } else if (place >= ENOUGH && place >= person) {
            add(name, EntityType.PLACE, place, to, "");
        } else if (person >= ENOUGH) {
            name.agreement = agreement;
            add(name, EntityType.PERSON, person, to, "");
        } else if (size > 1 && !headline) {
            add(name, EntityType.OTHER, 1, to, "");
        }
    }

    /** "X Y, who left". */
    private boolean isToldAsPerson(int to) {
        return units.together(to - 1, to + 1)
                && units.word(to).isComma()
                && units.word(to + 1).is(WordClass.PERSON_RELATIVE);
    }

    /** "(DDG 51)" behind the name of a ship: another name of hers. */
    private void hullNumber(NameSpan ship) {
        int from = ship.to + 1;
        if (!units.together(ship.from, from + 2)
                || !units.word(from - 1).isMark("(")
                || !units.word(from + 2).isMark(")")
                || !units.word(from).isWord()
                || units.word(from).form().length() > LONGEST_HULL_LETTERS
                || !units.word(from).isCapitalised()
                || units.word(from + 1).token().kind() != Token.Kind.NUMBER) {
            return;
        }
        NameSpan number = new NameSpan(from, from + 2, units.word(from).start(), EntityType.EQUIPMENT, KIND_NOUN);
        number.of = ship;
        add(number, EntityType.EQUIPMENT, KIND_NOUN, from + 2, "");
    }

    /** The name of a ship without the prefix with which it stood before. */
    private void shipsWithoutPrefix() {
        Map<String, NameSpan> byName = new HashMap<>();
        for (NameSpan name : List.copyOf(names)) {
            Word first = units.word(name.from);
            if (name.type == EntityType.EQUIPMENT && name.to - name.from == 2 && first.is(WordClass.SHIP_PREFIX)) {
                byName.putIfAbsent(units.word(name.to - 1).norm(), name);
            }
        }
        for (int i = 0; i < units.size() && !byName.isEmpty(); i++) {
            Word word = units.word(i);
            NameSpan ship = word.isCapitalised() ? byName.get(word.norm()) : null;
            NameSpan before = ship == null ? null : nameOver(i);
            if (ship == null || before == null && covered[i]) {
                continue;
            }
            if (before != null && (before.to - before.from > 1 || before.type == EntityType.EQUIPMENT)) {
                continue;
            }
            names.remove(before);
            NameSpan name = new NameSpan(i, i + 1, word.start(), EntityType.EQUIPMENT, KIND_NOUN);
            name.of = ship;
            add(name, EntityType.EQUIPMENT, KIND_NOUN, i + 1, "");
        }
    }

    private @Nullable NameSpan nameOver(int i) {
        for (NameSpan name : names) {
            if (name.from <= i && name.to > i) {
                return name;
            }
        }
        return null;
    }

    /** Whether a name before this head is the body's own, not the name of whoever leads it: "Trump administration". */
    private boolean namesBody(Phrase body) {
        boolean led = Codes.ALL.is(Codes.Group.LED_BY_NAME, body.head.code())
                || Codes.ALL.is(Codes.Group.LED_UNLESS_CAPITAL, body.head.code())
                        && !units.word(body.headUnit.from()).isCapitalised();
        return body.head.kind() == Kind.HEAD && !body.head.detail().equals("unique") && !led;
    }

    /** Whether the words are letters only, in capitals and small letters. */
    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            boolean plain =
                    word.form().codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’');
            if (!plain || word.isCapitals() || word.form().length() < 3 && !word.is(WordClass.PARTICLE)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no article, quotation mark or noun for a place or medium stands before. */
    private boolean isBareBefore(int from) {
        if (!units.together(from, from - 1)) {
            return true;
        }
        Word before = units.word(from - 1);
        return !before.is(WordClass.DETERMINER)
                && before.token().kind() != Token.Kind.QUOTE
                && !before.possessive()
                && !before.is(WordClass.PLACE_NOUN)
                && !before.is(WordClass.MEDIUM_NOUN)
                && !before.is(WordClass.INSIDE_PREPOSITION);
    }

    /** Where offices take the body they lead without a linking word, one unknown word behind "head" is that body. */
    private boolean isLedBody(NameSpan name) {
        if (name.offices.size() != 1 || !units.lexicon.grammar.bare().contains(PhraseGrammar.Part.BODY)) {
            return false;
        }
        Phrase role = name.offices.get(0);
        boolean lone = role.country == null && role.parent == null && role.domains.isEmpty();
        return role.to == name.from
                && lone
                && (units.word(name.from).isCapitals() || Codes.ALL.is(Codes.Group.LEADING, role.head.code()))
                && !spokenAfter(name.to);
    }

    private static boolean hasInnerCapital(Word word) {
        String form = word.form();
        for (int i = 1; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i)) && Character.isLowerCase(form.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNameParticle(Word word) {
        String norm = word.norm();
        int hyphen = norm.indexOf('-');
        return hyphen > 0 && hyphen <= 3;
    }

    private void add(NameSpan name, EntityType type, double weight, int to, String kind) {
        if (kind.equals("medium")) {
            for (int i = name.to; i < to; i++) {
                name.absorbed = bodyByStart.getOrDefault(i, name.absorbed);
            }
        } else if (name.to < to && covered[to - 1]) {
            Phrase body = namedBodyAt(name.to);
            if (body != null) {
                name.absorbed = body;
                to = Math.max(to, body.to);
            } else {
                to = name.to;
            }
        }
        name.to = to;
        name.type = type;
        name.weight = weight;
        name.kind = kind;
        name.name = display(name);
        for (int i = name.from; i < to; i++) {
            covered[i] = true;
        }
        names.add(name);
    }

    /** Whether a quotation mark and a noun for a medium stand before, perhaps with an adjective: газета «Х». */
    private boolean isQuotedMedium(int from) {
        if (!units.together(from, from - 2) || units.word(from - 1).token().kind() != Token.Kind.QUOTE) {
            return false;
        }
        return units.word(from - 2).is(WordClass.MEDIUM_NOUN)
                || units.together(from, from - 3) && units.word(from - 3).is(WordClass.MEDIUM_NOUN);
    }

    private static boolean isPlaceNoun(@Nullable Word word) {
        return word != null && word.is(WordClass.PLACE_NOUN);
    }

    /** "city of X". */
    private boolean isOfPlace(int from) {
        return units.together(from, from - 2)
                && from >= 2
                && units.word(from - 1).is(WordClass.PLACE_PREPOSITION)
                && !units.word(from - 1).is(WordClass.INSIDE_PREPOSITION)
                && units.word(from - 2).is(WordClass.PLACE_NOUN);
    }

    /** The end of a noun for a medium behind {@code to}, with its linking words; {@code to} if there is none. */
    private int mediumAfter(int to) {
        if (!units.together(to - 1, to)) {
            return to;
        }
        int end = units.lexicon.classAt(units.words, to, units.sentenceEnd(to - 1), WordClass.MEDIUM_NOUN);
        return end < 0 ? to : end;
    }

    private boolean spokenAfter(int to) {
        for (int i = to; i < to + 2 && units.together(to - 1, i); i++) {
            Word word = units.word(i);
            if (word.is(WordClass.SPEECH)) {
                return true;
            }
            if (!(word.is(WordClass.FILLER) || word.norm().length() < 5 && word.is(WordClass.STOP))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a quotation mark stands there: what comes before belongs to the name in it. */
    private boolean opensQuotation(int i) {
        return units.together(i - 1, i) && units.word(i).token().kind() == Token.Kind.QUOTE;
    }

    /** Attaches the offices that stand beside the name; their weight. */
    private double offices(NameSpan name, int limit) {
        double weight = 0;
        int before = name.from;
        for (int k = 0; k < 3; k++) {
            boolean comma = units.together(before - 1, name.from)
                    && units.word(before - 1).isComma();
            int end = comma ? before - 1 : before;
            if (units.together(end - 1, name.from) && units.word(end - 1).is(WordClass.HONORIFIC)) {
                end--;
            }
            Phrase role = units.together(end - 1, name.from) ? roleByEnd.get(end) : null;
            if (role == null
                    || role.plural
                    || isOfBearer(role, comma)
                    || comma && !opensApposition(role, name, limit)) {
                break;
            }
            name.offices.add(0, role);
            weight += OFFICE;
            before = role.from;
        }
        int after = name.to;
        for (int k = 0; k < 2; k++) {
            boolean comma =
                    units.together(name.from, after) && units.word(after).isComma();
            int start = comma ? after + 1 : after;
            while (units.together(name.from, start)
                    && start - after <= 3
                    && units.word(start).is(WordClass.DETERMINER)
                    && !roleByStart.containsKey(start)) {
                start++;
            }
            Phrase role = units.together(name.from, start) ? roleByStart.get(start) : null;
            if (role == null
                    || role.plural
                    || !comma && !isUncased(units.word(name.from))
                    || !closesApposition(role, name, comma)) {
                break;
            }
            name.offices.add(role);
            weight += OFFICE;
            after = role.to;
        }
        return weight;
    }

    /** "وکیل X", "محامي X" are somebody else's words for X's lawyer; with the article, "المحامي X" is his title. */
    private boolean isOfBearer(Phrase role, boolean comma) {
        Word head = units.word(role.headUnit.from());
        return !comma
                && role.head.code().equals("lawyer")
                && isUncased(head)
                && !units.lexicon.joined.isDefinite(head.norm());
    }

    /** "the head of the committee, X, said": the office is one of its kind, and the name ends before a mark or a verb. */
    private boolean opensApposition(Phrase role, NameSpan name, int limit) {
        if (!role.modified && !role.definite) {
            return false;
        }
        if (name.to >= limit) {
            return true;
        }
        Word after = units.word(name.to);
        return !after.isWord()
                || after.is(WordClass.SPEECH)
                || after.is(WordClass.STOP)
                || after.is(WordClass.CONJUNCTION);
    }

    /** "X, head of the committee, said", and without a comma only where the office is fully said. */
    private boolean closesApposition(Phrase role, NameSpan name, boolean comma) {
        Phrase before = roleByEnd.get(name.from);
        if (before != null && before == role) {
            return false;
        }
        boolean full = role.parent != null || role.country != null || !role.domains.isEmpty() || role.stateNoun;
        if (!comma) {
            // "received X the attaché Y": a known name behind the office has it
            return full
                    && role.headUnit.from() == role.from
                    && role.headUnit.proclitic().isEmpty()
                    && !(units.together(role.from, role.to) && isGiven(role.to));
        }
        if (units.lexicon.joined.isAnd(role.headUnit.proclitic())) {
            return false;
        }
        // a name directly behind the office takes it: "X, Foreign Minister Y"
        boolean ofAnother = units.together(role.from, role.to)
                && isCapital(units.word(role.to))
                && !units.word(role.to).time()
                && isNameWordLoose(role.to);
        // "X, counsel for Y"
        boolean linked = units.together(role.from, role.to + 1)
                && units.lexicon.grammar.isLinker(units.word(role.to).norm());
        return (full || linked || role.modified || role.definite || role.indefinite) && !ofAnother;
    }

    private boolean isNameWordLoose(int i) {
        Unit unit = units.at(i);
        return units.word(i).isWord() && (unit == null || unit.is(Kind.GIVEN));
    }

    /** The name in the nominative. */
    private String display(NameSpan name) {
        Unit whole = units.at(name.from);
        String full = name.known == null ? null : units.lexicon.personName(name.known.code());
        if (full != null && whole != null && whole.strained() && units.lexicon.inflectsNames()) {
            return name.to - name.from > 1 ? full : full.substring(full.lastIndexOf(' ') + 1);
        }
        Nominative nominative = units.lexicon.nominative;
        StringBuilder shown = new StringBuilder();
        boolean oblique = false;
        for (int i = name.from; i < name.to; i++) {
            Word word = units.word(i);
            String form = i == name.from
                    ? word.form()
                            .substring(Math.min(
                                    name.start - word.start(), word.form().length()))
                    : word.form();
            if (!nominative.endings().isEmpty() && name.type == EntityType.PERSON) {
                Unit unit = units.at(i);
                if (unit != null && unit.is(Kind.GIVEN) && unit.to() == i + 1) {
                    String base = givenKey(word);
                    if (!base.equals(word.norm())) {
                        oblique = true;
                        form = capitalised(base);
                    }
                } else if (oblique) {
                    form = nominative.of(form, name.agreement == Agreement.FEMININE);
                }
            }
            boolean tight = i > name.from && units.word(i - 1).end() == word.start();
            if (!shown.isEmpty() && !tight) {
                shown.append(' ');
            }
            shown.append(form);
        }
        return shown.toString();
    }

    private String givenKey(Word word) {
        for (String key : word.keys()) {
            if (units.lexicon.names(key, Set.of(Kind.GIVEN))) {
                return key;
            }
        }
        return word.norm();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    // ---- scripts without capitals

    /** Whether the word before "News" belongs to its name: النيل نيوز. */
    private boolean isPartOfMedium(int i, int at) {
        if (!units.together(i, at) || covered[i]) {
            return false;
        }
        Word word = units.word(i);
        Unit unit = units.at(i);
        return word.isWord()
                && !word.time()
                && !word.is(WordClass.STOP)
                && !word.is(WordClass.SPEECH)
                && !word.is(WordClass.MEDIUM_NOUN)
                && !word.is(WordClass.CONJUNCTION)
                && !word.is(WordClass.PLACE_PREPOSITION)
                && (unit == null
                        || unit.from() == i
                                && unit.to() == at
                                && unit.proclitic().isEmpty()
                                && (unit.is(Kind.PLACE) || unit.is(Kind.GIVEN)));
    }

    private int uncased(int at, int limit) {
        Word word = units.word(at);
        Unit unit = units.at(at);
        boolean hidden = unit != null && !unit.proclitic().isEmpty() && word.is(WordClass.STOP);
        if (covered[at] || word.time() && unit == null || hidden) {
            return at + 1;
        }
        Entry known = unit == null || unit.from() != at ? null : unit.find(Kind.PERSON);
        if (unit != null && known != null && !unit.is(Kind.GIVEN)) {
            NameSpan name = new NameSpan(at, unit.to(), unit.start(), EntityType.PERSON, KIND_NOUN);
            name.known = known;
            offices(name, limit);
            add(name, EntityType.PERSON, KIND_NOUN, unit.to(), "");
            return unit.to();
        }
        boolean given = unit != null && unit.from() == at && unit.is(Kind.GIVEN);
        Phrase role = roleByEnd.get(at);
        boolean afterRole = role != null && units.together(at - 1, at);
        boolean comma = units.together(at - 1, at) && units.word(at - 1).isComma();
        Phrase roleBeforeComma = comma && units.together(at - 2, at) ? roleByEnd.get(at - 1) : null;
        boolean address = units.together(at - 1, at) && units.word(at - 1).is(WordClass.HONORIFIC);
        boolean medium = units.together(at - 1, at) && units.word(at - 1).is(WordClass.MEDIUM_NOUN);
        if (medium && !given && role == null) {
            return uncasedMedium(at, limit);
        }
        if (word.is(WordClass.MEDIUM_ENDING) && unit == null) {
            int from = isPartOfMedium(at - 1, at) ? at - 1 : at;
            NameSpan name = new NameSpan(from, at + 1, startBehindJoined(from), EntityType.ORGANISATION, KIND_NOUN);
            names.removeIf(other -> other.from >= from && other.to <= at);
            add(name, EntityType.ORGANISATION, KIND_NOUN, at + 1, "medium");
            return at + 1;
        }
        int apart = afterRole || address ? -1 : setApart(at, limit, roleBeforeComma != null);
        if (apart > 0) {
            NameSpan name = new NameSpan(at, apart, unit == null ? word.start() : unit.start(), EntityType.PERSON, 0);
            Entry entry = unit == null ? null : unit.find(Kind.GIVEN);
            if (entry != null) {
                name.agreement = entry.detail().equals("f") ? Agreement.FEMININE : Agreement.MASCULINE;
            }
            add(name, EntityType.PERSON, OFFICE + offices(name, limit), apart, "");
            return apart;
        }
        if (!given && !afterRole && roleBeforeComma == null && !address) {
            return at + 1;
        }
        if (!given && !isUncasedNameWord(at, true)) {
            return at + 1;
        }
        int to = given && unit != null ? unit.to() : at + 1;
        while (to < limit && to - at < 5 && uncasedGoesOn(at, to, limit)) {
            to++;
        }
        boolean closed = to >= limit
                || !units.word(to).isWord()
                || units.word(to).is(WordClass.SPEECH)
                || units.word(to).is(WordClass.STOP)
                || roleByStart.containsKey(to);
        if (roleBeforeComma != null && !given && !(closed && to - at >= 2)) {
            return at + 1;
        }
        if (role != null
                && afterRole
                && !given
                && !address
                && (isOfNameBefore(role) || !isLikelyName(role, at, to, closed))) {
            return at + 1;
        }
        if (given && to - at == 1 && !afterRole && roleBeforeComma == null && !address && !spokenBefore(at)) {
            return at + 1;
        }
        int start = unit != null && given ? unit.start() : word.start();
        NameSpan name = new NameSpan(at, to, start, EntityType.PERSON, 0);
        double weight = (given ? GIVEN_NAME : 0) + offices(name, limit) + (address ? ADDRESS : 0);
        if (given && unit != null) {
            Entry entry = unit.find(Kind.GIVEN);
            name.agreement = entry != null && entry.detail().equals("f") ? Agreement.FEMININE : Agreement.MASCULINE;
        }
        if (weight >= ENOUGH) {
            add(name, EntityType.PERSON, weight, to, "");
            return to;
        }
        return at + 1;
    }

    /** Where the word begins behind what is joined before its article. */
    private int startBehindJoined(int i) {
        Word word = units.word(i);
        Unit unit = units.at(i);
        if (unit != null && unit.from() == i) {
            return unit.start();
        }
        String bare = units.lexicon.joined.bareOfAll(word.norm());
        int at = word.norm().length()
                - bare.length()
                - units.lexicon.joined.article().length();
        boolean article = at > 0 && word.norm().startsWith(units.lexicon.joined.article(), at);
        return article && word.norm().length() == word.form().length() ? word.start() + at : word.start();
    }

    /**
     * The end of two to four words that marks set apart as a name, known or not: between an office and a comma or the end
     * ("the minister, X Y,"), at the start of a sentence before a comma and a full office ("X Y, head of …,"), or there with
     * the ending of a family name ("X Y-zadeh, …"); -1 if there are none.
     */
    private int setApart(int at, int limit, boolean behindOffice) {
        Word first = units.word(at);
        if (!behindOffice && !first.first() || units.lexicon.joined.isDefinite(first.norm())) {
            return -1;
        }
        int to = at;
        while (to < limit && units.word(to).isWord()) {
            Word word = units.word(to);
            boolean last =
                    to - at >= 2 && (to + 1 == limit || units.word(to + 1).isComma());
            boolean particle = word.is(WordClass.PARTICLE) && to > at && !covered[to];
            boolean named = isUncasedNameWord(to, to == at) && !isClitic(word);
            if (to - at == 4 || !named && !particle && !(last && word.is(WordClass.STOP) && !covered[to])) {
                return -1;
            }
            to++;
        }
        if (to - at < 2 || first.is(WordClass.FILLER) || first.is(WordClass.ACTION_SHAPE)) {
            return -1;
        }
        boolean comma = to < limit && units.word(to).isComma();
        if (behindOffice) {
            return comma || to == limit || !units.word(to).isWord() ? to : -1;
        }
        Phrase role = comma && units.together(to, to + 1) ? roleByStart.get(to + 1) : null;
        boolean full = role != null
                && role.headUnit.from() == role.from
                && role.headUnit.proclitic().isEmpty()
                && (role.parent != null || role.country != null || !role.domains.isEmpty());
        boolean family = comma
                && to - at == 2
                && units.word(to - 1).is(WordClass.SURNAME_ENDING)
                && units.word(to - 1).norm().length() > 4;
        return full || family ? to : -1;
    }

    /** "X Y, head of the committee …": the office between commas is that of the name before it. */
    private boolean isOfNameBefore(Phrase role) {
        int comma = role.from - 1;
        return units.together(comma, role.from)
                && units.word(comma).isComma()
                && names.stream().anyMatch(n -> n.to == comma && n.type == EntityType.PERSON);
    }

    /** Whether words behind an office that begin with no known name are a name. */
    private boolean isLikelyName(Phrase role, int from, int to, boolean closed) {
        boolean known = units.together(role.from - 1, role.from)
                && units.word(role.from - 1).is(WordClass.DEMONSTRATIVE);
        boolean rank = role.head.sector().equals("MIL") && !known;
        boolean full = rank
                || role.parent != null
                || role.country != null
                || !role.domains.isEmpty()
                || !role.qualifiers.isEmpty();
        boolean origin = to - from >= 2
                && units.lexicon.joined.isOfOrigin(units.word(to - 1).norm());
        if (!full || units.word(from).is(WordClass.ACTION_SHAPE) && !(rank && origin)) {
            return false;
        }
        boolean shaped = false;
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            shaped |= isGiven(i)
                    || word.is(WordClass.PARTICLE)
                    || word.is(WordClass.SURNAME_ENDING)
                    || i > from && units.lexicon.joined.isOfOrigin(word.norm())
                    || units.lexicon.joined.isForeign(word.norm());
        }
        return to - from >= 2 ? closed || shaped || rank || role.country != null : closed && shaped;
    }

    private boolean spokenBefore(int at) {
        return units.together(at - 1, at) && units.word(at - 1).is(WordClass.SPEECH)
                || units.together(at + 1, at) && units.word(at + 1).is(WordClass.SPEECH);
    }

    private boolean isUncasedNameWord(int i, boolean first) {
        Word word = units.word(i);
        if (!word.isWord()
                || word.time() && units.at(i) == null
                || covered[i]
                || word.norm().length() < 2) {
            return false;
        }
        if (word.is(WordClass.STOP)
                || word.is(WordClass.SPEECH)
                || word.is(WordClass.CONJUNCTION)
                || word.is(WordClass.MEDIUM_NOUN)
                || word.is(WordClass.PLACE_NOUN)
                || units.lexicon.isActBehindArticle(word)) {
            return isGiven(i);
        }
        Unit unit = units.at(i);
        if (unit != null) {
            return unit.is(Kind.GIVEN)
                    || unit.is(Kind.PERSON)
                    || !first
                            && (unit.is(Kind.SEAT) || unit.is(Kind.PLACE) || unit.is(Kind.EQUIPMENT))
                            && unit.entries().stream().noneMatch(e -> e.kind() == Kind.STATE);
        }
        return !word.is(WordClass.FILLER) && !units.lexicon.joined.isOrdinary(word.norm());
    }

    private boolean uncasedGoesOn(int from, int i, int limit) {
        Word word = units.word(i);
        Word before = units.word(i - 1);
        boolean afterParticle = before.is(WordClass.PARTICLE);
        if (afterParticle && word.isWord() && !covered[i] && !word.time()) {
            return true;
        }
        if (word.isWord() && word.is(WordClass.PARTICLE) && !covered[i]) {
            return i + 1 < limit && isUncasedNameWord(i + 1, false);
        }
        if (!isUncasedNameWord(i, false)) {
            return false;
        }
        if (afterParticle || isGiven(i) || isPerson(i)) {
            return !isClitic(word);
        }
        // عبد الحق is one name of two words
        int second = from + (units.word(from).is(WordClass.PARTICLE) ? 2 : 1);
        if (i == second && !isGivenPlural(i)) {
            return !isClitic(word) && !word.is(WordClass.ACTION_SHAPE);
        }
        // a third word belongs to the name only if it looks like a family name
        return units.lexicon.joined.isOfOrigin(word.norm())
                || word.is(WordClass.SURNAME_ENDING)
                || isGiven(i - 1) && i <= from + 2;
    }

    private boolean isGivenPlural(int i) {
        return units.word(i).is(WordClass.FILLER);
    }

    /** "and" joined to a word that is known without it. */
    private boolean isClitic(Word word) {
        Joined joined = units.lexicon.joined;
        if (!joined.opensWithAnd(word.norm()) || isGivenWord(word)) {
            return false;
        }
        return word.keys().stream().anyMatch(k -> joined.isAnd(word.before(k, joined)) && units.lexicon.knows(k));
    }

    private boolean isGivenWord(Word word) {
        return units.lexicon.names(word.norm(), Set.of(Kind.GIVEN));
    }

    /** Behind a noun for a medium: the words in quotation marks, or words with an article, or words before "news". */
    private int uncasedMedium(int at, int limit) {
        int open = at;
        while (open < limit && open - at < 2 && units.at(open) != null && isAdjective(open)) {
            open++;
        }
        if (open < limit && units.word(open).token().kind() == Token.Kind.QUOTE) {
            int close = open + 1;
            while (close < limit
                    && close - open <= LONGEST
                    && units.word(close).token().kind() != Token.Kind.QUOTE) {
                close++;
            }
            if (close < limit && close > open + 1 && close - open <= LONGEST) {
                int start = units.word(open + 1).start();
                add(
                        new NameSpan(open + 1, close, start, EntityType.ORGANISATION, KIND_NOUN),
                        EntityType.ORGANISATION,
                        KIND_NOUN,
                        close,
                        "medium");
                return close;
            }
            return at + 1;
        }
        int to = at;
        boolean linked = false;
        boolean articles = true;
        while (to < limit && to - at < 3 && !linked) {
            linked = units.word(to).is(WordClass.MEDIUM_LINK) && to > at;
            Unit unit = units.at(to);
            boolean place = unit != null && (unit.is(Kind.PLACE) || unit.state() != null && opensMedium(to, limit));
            if (!linked
                    && (!units.word(to).isWord()
                            || unit != null && !unit.is(Kind.GIVEN) && !place
                            || units.word(to).is(WordClass.STOP)
                            || units.word(to).is(WordClass.SPEECH)
                            || covered[to])) {
                break;
            }
            articles &= units.lexicon.joined.opensWithArticle(units.word(to).norm());
            linked |= units.word(to).is(WordClass.MEDIUM_ENDING);
            to++;
        }
        boolean certain = linked || !units.lexicon.showsDefiniteness() || articles || isNoAdjective(at, to, limit);
        if (to == at || !certain) {
            return at + 1;
        }
        NameSpan name = new NameSpan(at - 1, to, startOfMedium(units.word(at - 1)), EntityType.ORGANISATION, KIND_NOUN);
        add(name, EntityType.ORGANISATION, KIND_NOUN, to, "medium");
        return to;
    }

    /** "Paper Tripoli Morning": a place opens a name if a word with the article, or "news", goes on with it. */
    private boolean opensMedium(int i, int limit) {
        if (i + 1 >= limit || units.at(i + 1) != null) {
            return false;
        }
        Word after = units.word(i + 1);
        return after.is(WordClass.MEDIUM_LINK)
                || units.lexicon.joined.opensWithArticle(after.norm()) && !after.is(WordClass.FILLER);
    }

    /** One word or two that close behind the noun and have no ending of adjectives: قناة هريوا، */
    private boolean isNoAdjective(int from, int to, int limit) {
        boolean closed = to >= limit
                || !units.word(to).isWord()
                || units.word(to).is(WordClass.STOP)
                || units.word(to).is(WordClass.SPEECH)
                || units.word(to).is(WordClass.PLACE_PREPOSITION);
        if (!closed || to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            if (units.at(i) != null
                    || word.is(WordClass.FILLER)
                    || word.is(WordClass.FEMININE_ENDING)
                    || word.is(WordClass.ACTION_SHAPE)
                    || units.lexicon.joined.endsAsOrigin(word.norm())) {
                return false;
            }
        }
        return true;
    }

    private boolean isAdjective(int i) {
        Unit unit = units.at(i);
        return unit != null && unit.is(Kind.ADJECTIVE);
    }

    private int startOfMedium(Word noun) {
        for (String key : noun.keys()) {
            if (units.lexicon.isClass(key, WordClass.MEDIUM_NOUN)) {
                return noun.startOf(key, units.lexicon.joined);
            }
        }
        return noun.start();
    }

    // ---- later, shorter forms

    /** A family name, or a given name where it is all the report uses, names the person whose full name has been found. */
    private void shorterForms() {
        Set<String> persons = new HashSet<>();
        names.stream().filter(n -> n.type == EntityType.PERSON).forEach(n -> persons.add(n.name));
        names.stream()
                .filter(n -> n.type == EntityType.OTHER && persons.contains(n.name))
                .forEach(n -> n.type = EntityType.PERSON);
        Map<String, NameSpan> byWord = new HashMap<>();
        for (NameSpan name : names) {
            if (name.type != EntityType.PERSON || name.to - name.from < 2) {
                continue;
            }
            for (int i = name.from; i < name.to; i++) {
                if (!units.word(i).is(WordClass.PARTICLE)) {
                    for (String key : NameParts.keys(units.word(i), units.lexicon)) {
                        byWord.putIfAbsent(key, name);
                    }
                }
            }
        }
        longerForms(byWord);
        if (byWord.isEmpty()) {
            return;
        }
        for (NameSpan name : names) {
            if (name.type == EntityType.OTHER && isShorterForm(name, byWord)) {
                name.type = EntityType.PERSON;
            }
            tidyStart(name, byWord);
        }
        for (int i = 0; i < units.size(); i++) {
            Word word = units.word(i);
            if (covered[i] || word.time() || !word.isWord()) {
                continue;
            }
            boolean uncased = isUncased(word);
            if (uncased ? !isUncasedNameWord(i, true) : !isCapital(word) || word.is(WordClass.STOP)) {
                continue;
            }
            Unit unit = units.at(i);
            if (unit != null && !unit.is(Kind.GIVEN)) {
                continue;
            }
            NameSpan full = null;
            for (String key : NameParts.keys(word, units.lexicon)) {
                full = full == null ? byWord.get(key) : full;
            }
            if (full == null) {
                continue;
            }
            NameSpan name = new NameSpan(i, i + 1, word.start(), EntityType.PERSON, 0);
            double weight = offices(name, units.sentenceEnd(i));
            name.partial = true;
            name.agreement = full.agreement;
            add(name, EntityType.PERSON, ENOUGH + weight, i + 1, "");
        }
    }

    /** A name of nothing known, of which the last word alone names a person later, is that person's. */
    private void longerForms(Map<String, NameSpan> byWord) {
        Map<String, NameSpan> single = new HashMap<>();
        for (NameSpan name : names) {
            if (name.type == EntityType.PERSON && name.to - name.from == 1) {
                NameParts.keys(units.word(name.from), units.lexicon).forEach(key -> single.putIfAbsent(key, name));
            }
        }
        for (NameSpan name : names) {
            int size = name.to - name.from;
            if (single.isEmpty() || name.type != EntityType.OTHER || size < 2 || size > 4) {
                continue;
            }
            for (String key : NameParts.keys(units.word(name.to - 1), units.lexicon)) {
                NameSpan later = single.get(key);
                if (later != null && later.from > name.from && !byWord.containsKey(key)) {
                    name.type = EntityType.PERSON;
                    byWord.putIfAbsent(key, name);
                }
            }
        }
    }

    /** Whether every word belongs to the full name of one person. */
    private boolean isShorterForm(NameSpan name, Map<String, NameSpan> byWord) {
        NameSpan full = null;
        for (int i = name.from; i < name.to; i++) {
            if (units.word(i).is(WordClass.PARTICLE)) {
                continue;
            }
            NameSpan of = null;
            for (String key : NameParts.keys(units.word(i), units.lexicon)) {
                of = of == null ? byWord.get(key) : of;
            }
            if (of == null || full != null && full != of) {
                return false;
            }
            full = of;
        }
        return full != null && full.from < name.from;
    }

    /** What looks like a proclitic is part of the name where the full name is written so too. */
    private void tidyStart(NameSpan name, Map<String, NameSpan> byWord) {
        Word first = units.word(name.from);
        NameSpan full = byWord.get(NameParts.bare(units.lexicon.key(first.norm())));
        if (name.start > first.start() && full != null && full != name) {
            for (int i = full.from; i < full.to; i++) {
                if (units.word(i).norm().equals(first.norm())
                        && !(i == full.from && full.start > units.word(i).start())) {
                    name.start = first.start();
                    name.name = display(name);
                }
            }
        }
    }
}
