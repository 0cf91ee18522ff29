package org.whence.entity;

import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Entry;
import org.whence.entity.Lexicon.Kind;

/** Names of persons in scripts without capitals: behind an office or form of address, with a given name, or between marks. */
final class UncasedNames {
    private final NameDraft draft;
    private final Units units;
    private final Appositions appositions;
    private final UncasedMedia media;
    private final ShapedNames shaped;

    UncasedNames(NameDraft draft, Units units, Appositions appositions, UncasedMedia media) {
        this.draft = draft;
        this.units = units;
        this.appositions = appositions;
        this.media = media;
        this.shaped = new ShapedNames(draft, units);
    }

    /** Adds the name that begins at word {@code at}, if one does; the word after what was looked at. */
    int at(int at, int limit) {
        Word word = units.word(at);
        Unit unit = units.at(at);
        boolean hidden = unit != null && !unit.proclitic().isEmpty() && word.is(WordClass.STOP);
        boolean noun = units.together(at - 1, at) && units.word(at - 1).isComma() && isNounInName(at);
        if (draft.covered[at] && !noun || word.time() && unit == null || hidden) {
            return at + 1;
        }
        Entry known = unit == null || unit.from() != at ? null : unit.find(Kind.PERSON);
        if (unit != null && known != null && !unit.is(Kind.GIVEN)) {
            NameSpan name = new NameSpan(at, unit.to(), unit.start(), EntityType.PERSON, NameFinder.KIND_NOUN);
            name.known = known;
            appositions.offices(name, limit);
            draft.add(name, EntityType.PERSON, NameFinder.KIND_NOUN, unit.to(), "");
            return unit.to();
        }
        boolean given = unit != null && unit.from() == at && unit.is(Kind.GIVEN);
        Phrase role = draft.roleByEnd.get(at);
        boolean afterRole = role != null && units.together(at - 1, at);
        boolean comma = units.together(at - 1, at) && units.word(at - 1).isComma();
        Phrase roleBeforeComma = comma && units.together(at - 2, at) ? draft.roleByEnd.get(at - 1) : null;
        boolean tail = comma && roleBeforeComma == null && appositions.roleWithTail(at - 1) != null;
        boolean address = units.together(at - 1, at) && units.word(at - 1).is(WordClass.HONORIFIC);
        boolean medium = units.together(at - 1, at) && units.word(at - 1).is(WordClass.MEDIUM_NOUN);
        if (medium && !given && role == null) {
            return media.uncasedMedium(at, limit);
        }
        if (word.is(WordClass.MEDIUM_ENDING) && unit == null) {
            int from = media.isPartOfMedium(at - 1, at) ? at - 1 : at;
            NameSpan name = new NameSpan(
                    from, at + 1, media.startBehindJoined(from), EntityType.ORGANISATION, NameFinder.KIND_NOUN);
            draft.names.removeIf(other -> other.from >= from && other.to <= at);
            draft.add(name, EntityType.ORGANISATION, NameFinder.KIND_NOUN, at + 1, "medium");
            return at + 1;
        }
        int apart = afterRole || address ? -1 : setApart(at, limit, roleBeforeComma != null || tail);
        if (apart > 0 && (!tail || isShapedAsName(at, apart))) {
            NameSpan name = new NameSpan(at, apart, unit == null ? word.start() : unit.start(), EntityType.PERSON, 0);
            Entry entry = unit == null ? null : unit.find(Kind.GIVEN);
            if (entry != null) {
                name.agreement = entry.detail().equals("f") ? Agreement.FEMININE : Agreement.MASCULINE;
            }
            draft.add(name, EntityType.PERSON, NameFinder.OFFICE + appositions.offices(name, limit), apart, "");
            return apart;
        }
        int shapedTo = role == null ? shaped.end(at, limit) : -1;
        if (shapedTo > 0) {
            int start = unit == null ? word.start() + shaped.behindAnd(at) : unit.start();
            NameSpan name = new NameSpan(at, shapedTo, start, EntityType.PERSON, 0);
            Entry entry = unit == null ? null : unit.find(Kind.GIVEN);
            if (entry != null) {
                name.agreement = entry.detail().equals("f") ? Agreement.FEMININE : Agreement.MASCULINE;
            }
            double weight =
                    (entry == null ? NameFinder.ENOUGH : NameFinder.GIVEN_NAME) + appositions.offices(name, limit);
            draft.add(name, EntityType.PERSON, weight, shapedTo, "");
            return shapedTo;
        }
        if (!given && !afterRole && roleBeforeComma == null && !address) {
            return at + 1;
        }
        if (!given && !draft.isUncasedNameWord(at, true)) {
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
                || draft.roleByStart.containsKey(to);
        if (roleBeforeComma != null && !given && !(closed && to - at >= 2)) {
            return at + 1;
        }
        if (role != null && afterRole && !given && (word.is(WordClass.HONORIFIC) || goesOnWithOffice(role, at))) {
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
        double weight = (given ? NameFinder.GIVEN_NAME : 0)
                + appositions.offices(name, limit)
                + (address ? NameFinder.ADDRESS : 0);
        if (given && unit != null) {
            Entry entry = unit.find(Kind.GIVEN);
            name.agreement = entry != null && entry.detail().equals("f") ? Agreement.FEMININE : Agreement.MASCULINE;
        }
        if (weight >= NameFinder.ENOUGH) {
            draft.add(name, EntityType.PERSON, weight, to, "");
            return to;
        }
        return at + 1;
    }

    /**
     * Whether the words look like a name, not like what an office may be followed by as well: an adjective, a phrase with "and"
     * or an ordinary noun with the article.
     */
    private boolean isShapedAsName(int from, int to) {
        Joined joined = units.lexicon.joined;
        for (int i = from; i < to; i++) {
            String norm = units.word(i).norm();
            boolean and = joined.opensWithAnd(norm) && units.lexicon.isClass(norm.substring(1), WordClass.STOP);
            boolean noun = joined.isDefinite(norm) && !joined.isOfOrigin(norm);
            boolean adjective = !draft.isGiven(i)
                    && units.word(i).is(WordClass.FEMININE_ENDING)
                    && joined.endsAsOrigin(norm.substring(0, norm.length() - 1));
            if (and || noun || adjective) {
                return false;
            }
        }
        return hasShape(from, to) || draft.isGiven(from);
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
            boolean particle = word.is(WordClass.PARTICLE) && to > at && !draft.covered[to];
            boolean named = draft.isUncasedNameWord(to, to == at) && !draft.isClitic(word)
                    || behindOffice && to == at && isNounInName(at);
            if (to - at == 4 || !named && !particle && !(last && word.is(WordClass.STOP) && !draft.covered[to])) {
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
        Phrase role = comma && units.together(to, to + 1) ? draft.roleByStart.get(to + 1) : null;
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

    /**
     * Whether a lone noun for a person is here the first part of a name, as many are: behind it, without an article, stands a family
     * name, and no adjective of an indefinite noun has one: أميرة الوسلاتي.
     */
    private boolean isNounInName(int at) {
        Unit unit = units.at(at);
        boolean lone = unit != null
                && unit.from() == at
                && unit.to() == at + 1
                && unit.proclitic().isEmpty()
                && unit.entries().stream().allMatch(e -> e.kind() == Kind.NOUN || e.kind() == Kind.OFFICE);
        return lone
                && !units.lexicon.joined.isDefinite(units.word(at).norm())
                && units.together(at, at + 1)
                && units.at(at + 1) == null
                && units.lexicon.joined.isOfOrigin(units.word(at + 1).norm());
    }

    /** Whether a word with the article still belongs to the office before it, not to the name that may stand behind it: قائد الحرس. */
    private boolean goesOnWithOffice(Phrase role, int at) {
        boolean bare = role.to == role.headUnit.to();
        return appositions.opensOwner(role, at)
                && (bare && !units.lexicon.joined.isOfOrigin(units.word(at).norm())
                        || units.together(at, at + 1) && draft.isGiven(at + 1));
    }

    /** "X Y, head of the committee …": the office between commas is that of the name before it. */
    private boolean isOfNameBefore(Phrase role) {
        int comma = role.from - 1;
        return units.together(comma, role.from)
                && units.word(comma).isComma()
                && draft.names.stream().anyMatch(n -> n.to == comma && n.type == EntityType.PERSON);
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
        boolean likely = hasShape(from, to);
        return to - from >= 2 ? closed || likely || rank || role.country != null : closed && likely;
    }

    private boolean hasShape(int from, int to) {
        boolean likely = false;
        for (int i = from; i < to; i++) {
            Word word = units.word(i);
            likely |= draft.isGiven(i)
                    || word.is(WordClass.PARTICLE)
                    || word.is(WordClass.SURNAME_ENDING)
                    || i > from && units.lexicon.joined.isOfOrigin(word.norm())
                    || units.lexicon.joined.isForeign(word.norm())
                    || shaped.odds(i, i == from) >= NameShapes.LIKELY;
        }
        return likely;
    }

    private boolean spokenBefore(int at) {
        return units.together(at - 1, at) && units.word(at - 1).is(WordClass.SPEECH)
                || units.together(at + 1, at) && units.word(at + 1).is(WordClass.SPEECH);
    }

    private boolean uncasedGoesOn(int from, int i, int limit) {
        Word word = units.word(i);
        Word before = units.word(i - 1);
        boolean afterParticle = before.is(WordClass.PARTICLE);
        if (afterParticle && word.isWord() && !draft.covered[i] && !word.time()) {
            return true;
        }
        if (word.isWord() && word.is(WordClass.PARTICLE) && !draft.covered[i]) {
            return i + 1 < limit && draft.isUncasedNameWord(i + 1, false);
        }
        if (!draft.isUncasedNameWord(i, false)) {
            return false;
        }
        if (afterParticle || draft.isGiven(i) || draft.isPerson(i)) {
            return !draft.isClitic(word);
        }
        // عبد الحق is one name of two words
        int second = from + (units.word(from).is(WordClass.PARTICLE) ? 2 : 1);
        if (i == second && !isGivenPlural(i)) {
            return !draft.isClitic(word) && !word.is(WordClass.ACTION_SHAPE);
        }
        if (isBehindFather(from, i) && closesName(word, i + 1, limit)) {
            return !draft.isClitic(word);
        }
        // a third word belongs to the name only if it looks like a family name
        return units.lexicon.joined.isOfOrigin(word.norm())
                || word.is(WordClass.SURNAME_ENDING)
                || draft.isGiven(i - 1) && i <= from + 2;
    }

    /** Whether the name has the father's behind a word for son or daughter, and the family's may follow: بندر بن سالم حجار. */
    private boolean isBehindFather(int from, int i) {
        return i - from >= 3
                && (units.at(i) == null || draft.isGiven(i))
                && units.word(i - 2).is(WordClass.PARTICLE)
                && !units.word(i - 2).is(WordClass.STOP);
    }

    /** Whether a word of a name ends it there; one with the article may be the object unless a mark stands behind it. */
    private boolean closesName(Word word, int next, int limit) {
        Word behind = next < limit ? units.word(next) : null;
        boolean mark = behind == null || !behind.isWord() || behind.time();
        return mark || behind != null && behind.is(WordClass.STOP) && !units.lexicon.joined.isDefinite(word.norm());
    }

    private boolean isGivenPlural(int i) {
        return units.word(i).is(WordClass.FILLER);
    }
}
