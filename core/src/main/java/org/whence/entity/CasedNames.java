package org.whence.entity;

import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;
import org.whence.syntax.Token;

/** Names in scripts with capitals: a run of capitalised words whose neighbours say what it is. */
final class CasedNames {
    private final NameDraft draft;
    private final Units units;
    private final Appositions appositions;
    private final ShipNames ships;

    CasedNames(NameDraft draft, Units units, Appositions appositions, ShipNames ships) {
        this.draft = draft;
        this.units = units;
        this.appositions = appositions;
        this.ships = ships;
    }

    /** Adds the name that begins at word {@code at}, if one does; the word after what was looked at. */
    int at(int at, int limit, boolean headline) {
        if (!opensName(at)) {
            return at + 1;
        }
        int to = at + 1;
        while (to < limit && to - at < NameFinder.LONGEST && !units.word(to - 1).possessive() && goesOn(to, limit)) {
            to++;
        }
        while (to > at + 1 && units.word(to - 1).is(WordClass.PARTICLE) && !draft.isCapital(units.word(to - 1))) {
            to--;
        }
        if (to - at > 1 && units.word(at).first() && draft.isOrdinary(units.word(at)) && !draft.isGiven(at)) {
            at++;
        }
        at = behindOwner(at, to);
        classify(at, to, limit, headline);
        return to;
    }

    /** Where the language has the owner behind the office, the name begins with the given name: губернатор Махры Салем Африр. */
    private int behindOwner(int from, int to) {
        boolean ownerBehind = units.lexicon.grammar.bare().contains(PhraseGrammar.Part.STATE);
        if (!ownerBehind || !draft.roleByEnd.containsKey(from) || draft.isGiven(from)) {
            return from;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (draft.isGiven(i)) {
                return i;
            }
        }
        return from;
    }

    private boolean isNameWord(int i) {
        Word word = units.word(i);
        if (!word.isWord() || word.time() || draft.covered[i] || !draft.isCapital(word) || word.joined()) {
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
        if (word.is(WordClass.PARTICLE) && !draft.isCapital(word) || isLetterAlone(i)) {
            return false;
        }
        if (!isNameWord(i)) {
            return false;
        }
        return !word.first()
                || draft.isGiven(i)
                || draft.isPerson(i)
                || isNameWordAfter(i)
                || !draft.isOrdinary(word) && isBodyAfter(i)
                || !draft.isOrdinary(word) && word.keys().stream().anyMatch(draft.inside::contains)
                || !draft.isOrdinary(word) && draft.roleByEnd.containsKey(i);
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
        Phrase body = draft.namedBodyAt(i + 1);
        return body != null && draft.namesBody(body)
                || units.lexicon.classAt(units.words, i + 1, units.sentenceEnd(i), WordClass.MEDIUM_NOUN) > 0;
    }

    private boolean goesOn(int i, int limit) {
        Word word = units.word(i);
        if (endsMedium(units.word(i - 1))) {
            return false;
        }
        // the last word of "Sayhut Press", and of "Ала-Тоо Таймс", draft.names something alone too
        if (word.is(WordClass.MEDIUM_ENDING) && word.isCapitalised() && isNameWord(i - 1)) {
            return true;
        }
        if (isNameWord(i)) {
            return true;
        }
        if (word.isWord() && word.is(WordClass.PARTICLE) && !draft.covered[i] && i + 1 < limit) {
            return isNameWord(i + 1) || units.word(i + 1).is(WordClass.PARTICLE) && i + 2 < limit && isNameWord(i + 2);
        }
        Unit unit = units.at(i);
        // a given name before the name of a city makes it a family name
        return unit != null
                && unit.from() == i
                && unit.to() == i + 1
                && (unit.is(Kind.PLACE) || unit.is(Kind.SEAT) || unit.is(Kind.EQUIPMENT))
                && draft.isCapital(word)
                && draft.isGiven(i - 1)
                && !draft.covered[i];
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
            person += size > 1 ? NameFinder.GIVEN_NAME : 1;
            agreement = given.detail().equals("f") ? Agreement.FEMININE : Agreement.MASCULINE;
        }
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            if (i > from && given == null && draft.isGiven(i)) {
                person += NameFinder.GIVEN_NAME - 1;
            }
            if (word.is(WordClass.PATRONYMIC_MASCULINE) && i > from) {
                person += NameFinder.GIVEN_NAME;
                agreement = Agreement.MASCULINE;
            } else if (word.is(WordClass.PATRONYMIC_FEMININE) && i > from) {
                person += NameFinder.GIVEN_NAME;
                agreement = Agreement.FEMININE;
            }
            if (word.is(WordClass.PARTICLE) || !word.isCapitalised() || hasNameParticle(word)) {
                person += NameFinder.PARTICLE / 2;
            }
        }
        if (last.is(WordClass.SURNAME_ENDING) && (size > 1 || !first.first())) {
            person += NameFinder.FAMILY_SHAPE;
        }
        if (size >= 2 && size <= 4) {
            person += NameFinder.SEVERAL_WORDS;
        }
        NameSpan name = new NameSpan(from, to, first.start(), EntityType.OTHER, 0);
        for (int i = from; i < to; i++) {
            Unit part = units.at(i);
            Entry known = part == null ? null : part.find(Kind.PERSON);
            if (part != null && known != null) {
                name.known = part.from() == from && part.to() == to ? known : name.known;
                person += name.known != null ? NameFinder.KIND_NOUN : NameFinder.SPEECH;
                break;
            }
        }
        person += appositions.offices(name, limit);
        boolean thing = first.is(WordClass.THING_NOUN) || last.is(WordClass.THING_NOUN);
        if (isToldAsPerson(to)) {
            person += NameFinder.SPEECH;
        }
        boolean unexplained = size >= 2 && size <= 3 && !first.first() && !thing && isPlain(from, to) && given == null;
        if (unexplained && isBareBefore(from)) {
            person += NameFinder.UNEXPLAINED;
        }
        Word before = units.together(from, from - 1) ? units.word(from - 1) : null;
        Word after = units.together(from, to) ? units.word(to) : null;
        if (before != null && before.is(WordClass.HONORIFIC)) {
            person += NameFinder.ADDRESS;
        }
        if (before != null && before.is(WordClass.SPEECH) || draft.spokenAfter(to)) {
            person += NameFinder.SPEECH;
        }
        if (before != null
                && before.is(WordClass.INSIDE_PREPOSITION)
                && name.offices.isEmpty()
                && !hasInnerCapital(first)) {
            place += NameFinder.INSIDE;
            person -= NameFinder.SPEECH;
        }
        if (last.is(WordClass.INSIDE_ENDING) && last.possessive()) {
            place += NameFinder.INSIDE;
        }
        // "the director of the airport X Y" is not of an airport of that name
        boolean ofOffice = given != null && size > 1 && draft.roleByEnd.containsKey(from - 1);
        if (isPlaceNoun(before) && !ofOffice || isPlaceNoun(after) || isOfPlace(from)) {
            place += NameFinder.KIND_NOUN;
        }
        if (size > 1 && name.offices.isEmpty() && (first.is(WordClass.PLACE_NOUN) || last.is(WordClass.PLACE_NOUN))) {
            place += NameFinder.KIND_NOUN + NameFinder.GIVEN_NAME;
        }
        if (before != null && before.is(WordClass.PLACE_ADJECTIVE)) {
            place += NameFinder.INSIDE;
        }
        Phrase body = units.together(from, to) ? draft.namedBodyAt(to) : null;
        if (body != null
                && units.lexicon.grammar.left().contains(PhraseGrammar.Part.DOMAIN)
                && draft.namesBody(body)
                && (units.lexicon.mayPrecede(last) || units.word(to).isCapitalised())
                && name.offices.isEmpty()
                && !last.possessive()
                && !(first.first()
                        && (draft.isOrdinary(first) || !units.word(to).isCapitalised()))
                && !headline) {
            name.absorbed = body;
            draft.add(name, EntityType.ORGANISATION, NameFinder.KIND_NOUN, body.to, "");
            return;
        }
        boolean medium =
                after != null && given == null && mediumAfter(to) > to && !draft.opensQuotation(mediumAfter(to))
                        || before != null && before.is(WordClass.MEDIUM_NOUN) && !before.isCapitalised() && !headline
                        || isQuotedMedium(from)
                        || last.is(WordClass.MEDIUM_ENDING) && !headline
                        || size > 1 && last.is(WordClass.MEDIUM_NOUN) && !headline;
        if (first.is(WordClass.SHIP_PREFIX) && size > 1) {
            draft.add(name, EntityType.EQUIPMENT, NameFinder.KIND_NOUN, to, "");
            ships.hullNumber(name);
            return;
        }
        Unit gear = units.together(from, from - 1) ? units.at(from - 1) : null;
        boolean ofGear =
                gear != null && gear.is(Kind.CLASS) && size <= 3 || before != null && before.is(WordClass.TYPE_NOUN);
        if (ofGear && given == null && name.known == null && name.offices.isEmpty() && !medium) {
            draft.add(name, EntityType.EQUIPMENT, NameFinder.KIND_NOUN, to, "");
            return;
        }
        if (after != null && after.is(WordClass.ORGANISATION_ENDING) && draft.isCapital(after) && !headline) {
            organisation += NameFinder.KIND_NOUN;
        }
        if (last.is(WordClass.ORGANISATION_ENDING) && size > 1) {
            organisation += NameFinder.KIND_NOUN + NameFinder.GIVEN_NAME;
        }
        if (size == 1 && first.isCapitals() && first.form().length() <= 6 && !headline && given == null) {
            organisation += NameFinder.CAPITALS;
            person -= NameFinder.SPEECH;
        }
        if (headline && name.offices.isEmpty() && given == null) {
            person -= 2;
            organisation -= 2;
        }
        if (size == 1 && name.known == null && given == null && isLedBody(name)) {
            name.offices.clear();
            draft.add(name, EntityType.ORGANISATION, NameFinder.KIND_NOUN, to, "");
            return;
        }
        if (medium) {
            int end = after == null ? to : Math.max(to, mediumAfter(to));
            draft.add(name, EntityType.ORGANISATION, NameFinder.KIND_NOUN, end, "medium");
            return;
        }
        if (organisation >= NameFinder.ENOUGH && organisation >= person && organisation >= place) {
            int end = after != null && after.is(WordClass.ORGANISATION_ENDING) && draft.isCapital(after) ? to + 1 : to;
            draft.add(name, EntityType.ORGANISATION, organisation, end, "");
        } else if (place >= NameFinder.ENOUGH && place >= person) {
            draft.add(name, EntityType.PLACE, place, to, "");
        } else if (person >= NameFinder.ENOUGH) {
            name.agreement = agreement;
            draft.add(name, EntityType.PERSON, person, to, "");
        } else if (size > 1 && !headline) {
            draft.add(name, EntityType.OTHER, 1, to, "");
        }
    }

    /** "X Y, who left". */
    private boolean isToldAsPerson(int to) {
        return units.together(to - 1, to + 1)
                && units.word(to).isComma()
                && units.word(to + 1).is(WordClass.PERSON_RELATIVE);
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
                && !draft.spokenAfter(name.to);
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
}
