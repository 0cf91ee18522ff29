package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/**
 * Where the noun phrase ends that opens a clause, so that it can be the subject of the verb that closes the clause: by its case, the
 * names in it and the words that no noun phrase holds. For languages whose verb comes last. Places are atoms of one unit.
 */
final class OpeningPhrases {

    /** A subject is not longer. In atoms. */
    static final int LONGEST = 16;

    /** Without a comma behind it, a longer stretch is rather not the subject. In atoms. */
    static final int SHORTEST_UNSURE = 4;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;

    OpeningPhrases(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
    }

    /** The noun phrase that opens the stretch from {@code from} to {@code to}, if it can be a subject. */
    @Nullable
    Range subject(int from, int to, int limit, boolean contentBehind) {
        // one of several: یکی از مشاوران
        boolean partitive =
                row.facts().headFirst() && unit.isWord(from + 1) && unit.is(from + 1, WordClass.FROM) && from + 2 < to;
        if (unit.is(from, WordClass.PRONOUN) && !partitive) {
            return unit.is(from, WordClass.NOBODY) ? null : new Range(from, from + 1);
        }
        int end = partitive ? from + 2 : from;
        int start = from;
        while (end < to && row.facts().headFirst() && unit.is(end, WordClass.DETERMINER)) {
            end++;
        }
        while (end < to
                && end - from < LONGEST
                && (unit.isWord(end) || unit.isQuotation(end) && !unit.isSpeech(end))
                && !(end > from && breaks(end) && !isDescribed(from, end) && !isPartOfName(end))) {
            start = unit.is(end, WordClass.INDEFINITE) ? end : start;
            end++;
        }
        int told = end == to ? toldFrom(from, end) : end;
        if (told < end && told > from && !isOblique(told - 1)) {
            return new Range(from, told);
        }
        boolean whole = end == to && to < limit && unit.isComma(to);
        if (whole && (!isOblique(end - 1) || isPluralOwned(from, end))) {
            return new Range(from, apposition(to, limit));
        }
        int named = start > from ? from : nameEnd(from, end);
        if (unit.is(named, WordClass.TOLD) && !row.facts().headFirst()) {
            return null;
        }
        if (named > from && isAttributive(named - 1)) {
            int office = officeEnd(named, to);
            return office > named ? new Range(from, office) : null;
        }
        boolean titled = contentBehind
                && row.facts().headFirst()
                && end - named <= SHORTEST_UNSURE
                && (end == limit
                        || end < unit.size() && read.taken[end]
                        || unit.isAny(end, WordClass.PREPOSITION.bit() | WordClass.ADVERB.bit()))
                && endsInNominal(from, named);
        if (named > from && !isOblique(named - 1)) {
            return new Range(from, titled ? end : named);
        }
        // a postposition would make it no subject but an adverbial
        long closing = WordClass.ADVERBIAL.bit()
                | WordClass.TIME.bit()
                | WordClass.ADVERB.bit()
                | WordClass.DETERMINER.bit()
                | (row.facts().headFirst() ? WordClass.PREPOSITION.bit() | WordClass.RELATIVE.bit() : 0);
        if (unit.is(end, WordClass.OBJECT_MARK)) {
            return null;
        }
        boolean closed = end < to && unit.isAny(end, closing) || end == limit || end < unit.size() && read.taken[end];
        boolean sure = row.facts().headFirst() || end - start <= SHORTEST_UNSURE;
        return closed && sure && end > from && !isOblique(end - 1) ? new Range(from, end) : null;
    }

    int behindOpeners(int from, int limit) {
        int a = from;
        while (a < limit
                && (unit.isPunctuation(a)
                        || read.taken[a]
                        || !unit.is(a, WordClass.PRONOUN)
                                && unit.isAny(
                                        a,
                                        WordClass.CONNECTIVE.bit()
                                                | WordClass.COORDINATOR.bit()
                                                | WordClass.TIME.bit()
                                                | WordClass.BACK.bit()
                                                | WordClass.ADVERB.bit()))) {
            a++;
        }
        return a;
    }

    int stretchEnd(int from, int limit) {
        int a = from;
        while (a < limit && !unit.isComma(a) && !unit.isSpeech(a) && !unit.isColon(a) && !read.taken[a]) {
            a++;
        }
        return a;
    }

    boolean breaks(int a) {
        return unit.isAny(
                                a,
                                WordClass.PREPOSITION.bit()
                                        | WordClass.ADVERBIAL.bit()
                                        | WordClass.TIME.bit()
                                        | WordClass.COMPLEMENTISER.bit()
                                        | WordClass.RELATIVE.bit()
                                        | WordClass.INTERROGATIVE.bit()
                                        | WordClass.PRONOUN.bit()
                                        | WordClass.DETERMINER.bit()
                                        | WordClass.ADVERB.bit()
                                        | WordClass.OBJECT_MARK.bit()
                                        | WordClass.SUBORDINATOR.bit())
                        && !unit.is(a, WordClass.LINK)
                || unit.isVerb(a);
    }

    /** The end of what stands in apposition behind the comma at {@code comma}; {@code comma} itself if nothing does. */
    int apposition(int comma, int limit) {
        int end = stretchEnd(comma + 1, limit);
        if (end == comma + 1
                || end - comma > SHORTEST_UNSURE + 3
                || !row.facts().headFirst() && isOblique(end - 1)) {
            return comma;
        }
        boolean reaches = end == limit || read.taken[end] && row.facts().headFirst();
        for (Row.Placed placed : row.mentions(unit.token(comma + 1), unit.token(end))) {
            if (placed.from() == unit.token(comma + 1)
                    && placed.to() == unit.token(end)
                    && placed.mention().type() == EntityType.PERSON
                    && (reaches || unit.isComma(end))) {
                return end;
            }
        }
        boolean closed = unit.isComma(end)
                && end - comma <= SHORTEST_UNSURE
                && (end + 1 >= limit
                        || read.taken[end + 1]
                        || unit.isAny(end + 1, WordClass.PREPOSITION.bit() | WordClass.ADVERBIAL.bit()));
        boolean plain = (reaches || closed && end - comma > 2) && row.facts().headFirst();
        for (int a = comma + 1; a < end && plain; a++) {
            plain = !unit.isVerb(a) && !breaks(a);
        }
        return plain ? end : comma;
    }

    /** Where the mention or the run of capitalised words ends that opens the stretch; {@code from} if none does. */
    private int nameEnd(int from, int to) {
        int end = from;
        if (isNounForPeople(from) && from + 1 < to && isOblique(from + 1)) {
            return from + 1;
        }
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            if (PossibleSpeakers.isSpeaker(placed.mention())
                    && (placed.from() <= unit.token(from) + 1 || end > from && placed.from() <= unit.token(end))) {
                end = Math.max(end, unit.atomOf(placed.to()));
            } else if (placed.mention().form() == Mention.Form.NAME
                    && placed.from() - unit.token(from) < 6
                    && placed.mention().type() == EntityType.PERSON
                    && row.facts().headFirst()) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        if (end > from) {
            while (!row.facts().headFirst() && end < to && end - from < LONGEST && goesOn(end) && !isOblique(end - 1)) {
                end++;
            }
            return joinedEnd(end, to);
        }
        while (end < to
                && unit.isWord(end)
                && (unit.at(end).isCapitalised()
                        || end > from
                                && unit.is(end, WordClass.COORDINATOR)
                                && end + 1 < to
                                && unit.at(end + 1).isCapitalised())
                && (end == from || !isOblique(end - 1))) {
            end++;
        }
        boolean several = unit.is(from, WordClass.PLURAL) && !row.facts().headFirst();
        return end > from + 1 || end > from && !isOblique(end - 1) && (from > 0 || several) ? end : from;
    }

    /** Where the speaker ends whom a coordinator joins to the one that ends at {@code end}: Türkiye ve İran; {@code end} if none is. */
    private int joinedEnd(int end, int to) {
        if (!unit.is(end, WordClass.COORDINATOR) || isOblique(end - 1)) {
            return end;
        }
        for (Row.Placed placed : row.mentions(unit.token(end + 1), unit.token(to))) {
            int past = unit.atomOf(placed.to());
            if (placed.from() == unit.token(end + 1)
                    && PossibleSpeakers.isSpeaker(placed.mention())
                    && placed.mention().form() == Mention.Form.NAME
                    && past <= to
                    && !isOblique(past - 1)
                    && !unit.is(past, WordClass.OBJECT_MARK)) {
                return past;
            }
        }
        return end;
    }

    /** Whether a name or office goes on with the word: ABD Afrika Komutanlığı sözcüsü; Ferec el-Misellati adlı sözcü. */
    private boolean goesOn(int a) {
        return unit.isWord(a)
                && (unit.at(a).isCapitalised()
                        || unit.is(a, WordClass.LINK)
                        || unit.is(a - 1, WordClass.LINK)
                        || unit.is(a, WordClass.SPEAKER_KIND) && !unit.is(a, WordClass.PARTICIPLE));
    }

    /** Whether the word is a noun for several people or a speaker, which no name follows: Uzmanlar İngiltere'nin …. */
    private boolean isNounForPeople(int a) {
        return !row.facts().headFirst()
                && unit.isAny(a, WordClass.ANONYMOUS.bit() | WordClass.SPEAKER_KIND.bit())
                && !unit.is(a, WordClass.DOCUMENT)
                && (unit.is(a, WordClass.ANONYMOUS)
                        || unit.isWord(a + 1) && !unit.at(a + 1).isCapitalised());
    }

    /** The end of a short noun phrase for people behind a name that describes them; {@code from} if none stands there. */
    private int officeEnd(int from, int to) {
        for (int a = from; a < to && a < from + SHORTEST_UNSURE && unit.isWord(a); a++) {
            int end = unit.token(a + 1);
            boolean people = unit.isAny(a, WordClass.SPEAKER_KIND.bit() | WordClass.ANONYMOUS.bit())
                    || row.mentions(unit.token(from), end).stream()
                            .anyMatch(placed ->
                                    placed.to() == end && placed.mention().type() == EntityType.PERSON);
            if (people && !isOblique(a)) {
                return a + 1;
            }
        }
        return from;
    }

    /** Where whoever is told begins that ends the words: bir yetkili Reuters'a, …; {@code to} if nobody is. */
    private int toldFrom(int from, int to) {
        if (row.facts().headFirst() || to - from < 2 || !unit.isWord(to - 1)) {
            return to;
        }
        if (row.facts().isDative(unit.at(to - 1)) && unit.at(to - 1).isCapitalised()) {
            int first = to - 1;
            while (first - 1 > from
                    && unit.is(to - 1, WordClass.MEDIUM)
                    && unit.isWord(first - 1)
                    && unit.at(first - 1).isCapitalised()
                    && !read.possibleSpeakers.isInsideName(first - 1)) {
                first--;
            }
            Row.Placed mention = read.possibleSpeakers.mentionEndingAt(to);
            return mention == null ? first : Math.min(first, Math.max(from, unit.atomOf(mention.from())));
        }
        int start = to;
        if (unit.is(to - 1, WordClass.TOLD)) {
            start = to - 1;
            while (start > from
                    && (unit.isQuotation(start - 1)
                            || unit.isWord(start - 1) && unit.at(start - 1).isCapitalised())) {
                start--;
            }
        }
        return start;
    }

    /**
     * Whether the words before the comma are people or bodies that belong to somebody, in a form that is also that of an
     * object: Polis kuvvetleri, başbakanın danışmanları.
     */
    private boolean isPluralOwned(int from, int to) {
        boolean subject = !row.facts().headFirst()
                && to - from > 1
                && from == 0
                && unit.is(to - 1, WordClass.PLURAL)
                && row.facts().endsAsPluralOwned(unit.at(to - 1))
                && !unit.is(to - 1, WordClass.NOMINAL);
        for (int a = from; a < to - 1 && subject; a++) {
            subject = !unit.isVerb(a) && !unit.isAny(a, WordClass.ADVERBIAL.bit() | WordClass.NOMINAL.bit());
        }
        return subject && read.possibleSpeakers.mayName(from, to);
    }

    /** Whether the ending makes the name an adjective: New York'taki savcılar. */
    private boolean isAttributive(int a) {
        return !row.facts().headFirst()
                && unit.isWord(a)
                && unit.at(a).norm().indexOf('\'') > 0
                && unit.at(a).suffix().endsWith("ki");
    }

    /** Whether an article at {@code a} follows words that describe its noun: Libyalı bir kaynak. */
    private boolean isDescribed(int from, int a) {
        if (!unit.is(a, WordClass.INDEFINITE) || row.facts().headFirst()) {
            return false;
        }
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(a))) {
            EntityType type = placed.mention().type();
            if (placed.to() == unit.token(a)
                    && (type == EntityType.PERSON || type == EntityType.ORGANISATION)
                    && !isOblique(a - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word, which folds to another without its marks, has the capital of a name: Su İdaresi. */
    private boolean isPartOfName(int a) {
        return !row.facts().headFirst() && unit.at(a).isCapitalised() && !unit.isVerb(a);
    }

    /** Whether no name but a noun for the speaker ends at {@code to}, so that more of its title may follow. */
    private boolean endsInNominal(int from, int to) {
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            if (placed.to() == unit.token(to)
                    && placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NOMINAL) {
                return true;
            }
        }
        return false;
    }

    private boolean isOblique(int a) {
        return unit.isWord(a)
                && (row.facts().isOblique(unit.at(a))
                        || unit.is(a, WordClass.NOMINAL)
                        || !row.facts().headFirst()
                                && unit.is(a, WordClass.GENITIVE)
                                && !isCapitalOfName(a)
                                && !unit.isAny(a, WordClass.SPEAKER_KIND.bit() | WordClass.ADJECTIVE.bit())
                        || unit.is(a, WordClass.OBLIQUE_NAME)
                        || unit.is(a, WordClass.OBLIQUE) && !unit.at(a).isCapitalised());
    }

    /** Whether the word has the capital of a name rather than of the sentence that it opens. */
    private boolean isCapitalOfName(int a) {
        int token = unit.token(a);
        return unit.at(a).isCapitalised()
                && (!row.opensSentence(token)
                        || row.mentions(token, Math.min(row.size(), token + 8)).stream()
                                .anyMatch(placed -> placed.from() == token));
    }
}
