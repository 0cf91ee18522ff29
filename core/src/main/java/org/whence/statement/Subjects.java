package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;

/** Finds the words that stand for the subject of a cue. Places are atoms of one unit. */
final class Subjects {

    /** A subject is not looked for farther away. In atoms. */
    private static final int FARTHEST = 60;

    /** A relative clause between commas is not longer. In atoms. */
    private static final int LONGEST_RELATIVE = 30;

    /** A longer stretch between commas is no apposition. In atoms. */
    private static final int LONGEST_APPOSITION = 7;

    /** A stretch of atoms. */
    record Range(int from, int to) {
        boolean isEmpty() {
            return to <= from;
        }
    }

    private static final long HELPERS = WordClass.AUXILIARY.bit()
            | WordClass.PASSIVE.bit()
            | WordClass.CONDITIONAL.bit()
            | WordClass.NEGATION.bit()
            | WordClass.ADVERB.bit();
    private static final long OPENERS =
            WordClass.COMPLEMENTISER.bit() | WordClass.SUBORDINATOR.bit() | WordClass.INTERROGATIVE.bit();
    private static final long ADVERBIALS = WordClass.PREPOSITION.bit()
            | WordClass.SUBORDINATOR.bit()
            | WordClass.ADVERBIAL.bit()
            | WordClass.TIME.bit()
            | WordClass.ADVERB.bit()
            | WordClass.CONNECTIVE.bit()
            | WordClass.RELATIVE.bit()
            | WordClass.BACK.bit()
            | WordClass.AS.bit();

    /** Behind them a relative pronoun has no noun to describe. */
    private static final long NO_ANTECEDENT = WordClass.PREPOSITION.bit()
            | WordClass.COORDINATOR.bit()
            | WordClass.COMPLEMENTISER.bit()
            | WordClass.AUXILIARY.bit()
            | WordClass.ADVERB.bit()
            | WordClass.INFINITIVE.bit();

    private final Unit unit;
    private final Row row;
    private final TitledNames titles;
    /** For every atom, whether a cue or attribution phrase covers it. */
    private final boolean[] taken;

    Subjects(Unit unit, boolean[] taken) {
        this.unit = unit;
        this.row = unit.row();
        this.titles = new TitledNames(row);
        this.taken = taken;
    }

    /** The first atom of the helping verbs and adverbs before {@code cue}. */
    int helpersFrom(int cue) {
        int a = cue;
        // where the verb comes last, helping verbs come behind it
        long helpers = row.facts().subjects().get(0) == StatementFacts.SubjectPlace.FIRST
                ? WordClass.NEGATION.bit() | WordClass.ADVERB.bit()
                : HELPERS;
        while (a > 0 && unit.isAny(a - 1, helpers) && !taken[a - 1]) {
            a--;
        }
        return a;
    }

    /** The subject that ends before {@code end}; null if none stands there. */
    @Nullable
    Range before(int end) {
        int i = skipInserted(end);
        if (i <= 0 || unit.backBefore(end) >= 0) {
            return null;
        }
        if (unit.is(i - 1, WordClass.RELATIVE)) {
            return antecedent(i - 1);
        }
        if (unit.is(i - 1, WordClass.PRONOUN) && !unit.is(i - 1, WordClass.NOBODY)) {
            return new Range(i - 1, i);
        }
        int relative = relativeBefore(i);
        if (relative > 0) {
            return before(relative);
        }
        int left = leftLimit(i);
        if (left >= i) {
            return null;
        }
        if (!unit.isComma(i - 1)) {
            int segment = segmentFrom(i, left);
            Range range = withoutSetting(behindTime(trimmed(segment, i)));
            boolean aside = segment > left && isAside(segment);
            if (aside) {
                return firstNounPhrase(left, segment - 1);
            }
            if (range != null
                    && segment > left
                    && row.facts().marksDefinite()
                    && unit.is(range.from(), WordClass.AUXILIARY)) {
                // a driver who asked that only his name, X, be used said
                return firstNounPhrase(leftLimit(segment - 1), segment - 1);
            }
            if (range == null || !isAdverbial(range)) {
                return range;
            }
            return behindAdverbial(range);
        }
        return firstNounPhrase(left, i - 1);
    }

    /**
     * The pronoun of a relative clause that no comma sets apart and that ends before {@code end}, so that its noun is the subject: an
     * officer who declined to be named told; -1 if there is none.
     */
    private int relativeBefore(int end) {
        if (!row.facts().hasArticleWords()) {
            return -1;
        }
        for (int a = end - 1; a > Math.max(1, end - LONGEST_RELATIVE) && unit.isWord(a); a--) {
            if (unit.is(a, WordClass.RELATIVE)) {
                boolean noun = unit.isWord(a - 1)
                        && !taken[a - 1]
                        && !unit.isAny(a - 1, NO_ANTECEDENT)
                        && !(unit.isVerb(a - 1) && !unit.at(a - 1).isCapitalised());
                int verb = a + 1;
                while (verb < end && unit.isAny(verb, HELPERS) && !unit.isVerb(verb)) {
                    verb++;
                }
                boolean acts = verb < end && (taken[verb] || unit.isVerb(verb) || verb > a + 1);
                return noun && acts && verb + 1 < end ? a : -1;
            }
            if (isOpener(a) || taken[a] && !unit.is(a - 1, WordClass.RELATIVE) && !isHelped(a)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether only helping verbs stand between a relative pronoun and the verb: who has repeatedly criticised. */
    private boolean isHelped(int verb) {
        int a = verb - 1;
        while (a > 0 && (unit.isAny(a, HELPERS) || taken[a])) {
            a--;
        }
        return unit.is(a, WordClass.RELATIVE);
    }

    /** Without the words of time that open it, where nothing sets them apart: В субботу издание сообщило. */
    private @Nullable Range behindTime(@Nullable Range range) {
        if (range == null || !row.facts().ownersBehind()) {
            return range;
        }
        int from = range.from();
        while (from < range.to()
                && (unit.isAny(from, WordClass.TIME.bit() | WordClass.ADVERBIAL.bit())
                        || unit.at(from).kind() == Token.Kind.NUMBER && unit.is(from + 1, WordClass.TIME))) {
            from++;
        }
        return from == range.from() || from == range.to() ? range : new Range(from, range.to());
    }

    /**
     * Without what tells where or when behind the speaker's name or several speakers, in languages in which it may stand between
     * them and the verb: министр Name ещё в июле говорил.
     */
    private @Nullable Range withoutSetting(@Nullable Range range) {
        if (range == null || !row.facts().ownersBehind()) {
            return range;
        }
        int named = -1;
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME
                    && placed.to() - placed.from() > 1) {
                named = unit.atomOf(placed.to());
            }
        }
        for (int a = range.from() + 1; a < range.to(); a++) {
            boolean setting =
                    a == named && unit.isWord(a) && !unit.at(a).isCapitalised() && !unit.is(a, WordClass.COORDINATOR)
                            || unit.is(a, WordClass.PREPOSITION) && isSettingOfDocument(a, range.to())
                            || unit.is(a, WordClass.ADVERBIAL) && !unit.is(a, WordClass.ADDRESSEE);
            if (setting) {
                return trimmed(range.from(), a);
            }
        }
        return range;
    }

    /** Whether a preposition leads to a written source that ends the range: в совместном заявлении. */
    private boolean isSettingOfDocument(int preposition, int to) {
        return to - preposition <= 4 && unit.is(to - 1, WordClass.DOCUMENT);
    }

    /** Steps over a connective between commas before the cue: Ministers, however, said. */
    private int skipInserted(int end) {
        int relative = insertedRelative(end);
        if (relative >= 0) {
            return relative;
        }
        int clause = insertedClause(end);
        if (clause >= 0) {
            return clause;
        }
        if (unit.isBracket(end - 1)) {
            for (int a = end - 2; a >= Math.max(0, end - 30); a--) {
                if (unit.isBracket(a)) {
                    return a > 0 && unit.isComma(a - 1) ? a - 1 : a;
                }
            }
        }
        if (unit.isDash(end - 1)) {
            for (int a = end - 2; a >= Math.max(0, end - 30); a--) {
                if (unit.isDash(a)) {
                    return a;
                }
            }
        }
        if (!unit.isComma(end - 1)) {
            return end;
        }
        for (int a = end - 2; a >= Math.max(0, end - 5); a--) {
            if (unit.isComma(a)) {
                return a + 1 < end - 1 ? a : end;
            }
            if (!unit.isAny(a, WordClass.CONNECTIVE.bit() | WordClass.ADVERB.bit() | WordClass.TIME.bit())) {
                return end;
            }
        }
        return end;
    }

    /** The comma before a relative clause that ends before {@code end}: the official, who spoke because …, told; -1 if none does. */
    private int insertedRelative(int end) {
        if (!unit.isComma(end - 1) || !row.facts().marksDefinite()) {
            return -1;
        }
        for (int a = end - 2; a > Math.max(0, end - LONGEST_RELATIVE); a--) {
            if (unit.isSpeech(a) || unit.isSemicolon(a) || unit.isColon(a)) {
                return -1;
            }
            boolean clause = unit.is(a, WordClass.RELATIVE)
                    || (unit.is(a, WordClass.PARTICIPLE)
                                    || unit.is(a, WordClass.SUBORDINATOR) && unit.is(a + 1, WordClass.PARTICIPLE))
                            && !unit.at(a).isCapitalised()
                            && !unit.hasVerb(leftLimit(a - 1), a - 1);
            if (clause && unit.isComma(a - 1)) {
                return a - 1;
            }
            if (unit.is(a, WordClass.RELATIVE) && unit.is(a - 1, WordClass.PREPOSITION)) {
                // the note, a copy of which has been seen by the agency, describes
                int comma = a - 2;
                while (comma > a - 5 && comma > 0 && unit.isWord(comma)) {
                    comma--;
                }
                if (unit.isComma(comma)) {
                    return comma;
                }
            }
        }
        return -1;
    }

    /** The comma before a short reporting clause between commas: Officials, he added, had; -1 if there is none. */
    private int insertedClause(int end) {
        if (!unit.isComma(end - 1)) {
            return -1;
        }
        boolean cue = false;
        for (int a = end - 2; a > Math.max(0, end - 9); a--) {
            if (unit.isComma(a)) {
                return cue && !unit.isQuotation(a - 1) ? a : -1;
            }
            cue |= taken[a];
        }
        return -1;
    }

    /** Whether the subject shows that it is feminine. */
    Agreement agreement(Range range) {
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (placed.mention().type() == EntityType.PERSON) {
                Entity entity = row.entity(placed.mention());
                return entity == null ? Agreement.UNKNOWN : entity.agreement();
            }
        }
        return row.facts().headFirst() && unit.is(range.from(), WordClass.FEMININE)
                ? Agreement.FEMININE
                : Agreement.UNKNOWN;
    }

    /** Where the clause that ends before {@code end} begins. */
    int leftLimit(int end) {
        int least = Math.max(0, end - FARTHEST);
        for (int a = end - 1; a >= least; a--) {
            if (unit.isSpeech(a)
                    || unit.isColon(a)
                    || unit.isSemicolon(a)
                    || unit.isDash(a)
                    || unit.isStop(a)
                    || taken[a] && !isVerbOfRelative(a, end)
                    || isOpener(a) && !isAsideRelative(a, end)
                    || unit.is(a, WordClass.COORDINATOR) && joinsClauses(a, end)) {
                return a + 1;
            }
        }
        return least;
    }

    /** Whether a relative clause between commas begins at {@code a}: the mayor, who had been asked, said. */
    private boolean isAsideRelative(int a, int end) {
        return unit.is(a, WordClass.RELATIVE) && a > 1 && unit.isComma(end - 1) && !taken[a - 1];
    }

    /** Whether the word is the verb of a relative clause that ends in a comma: an expert who advises the council, Name, said. */
    private boolean isVerbOfRelative(int a, int end) {
        return row.facts().hasArticleWords()
                && unit.is(a - 1, WordClass.RELATIVE)
                && !unit.isComma(a - 2)
                && unit.isComma(end - 1);
    }

    private boolean isOpener(int a) {
        boolean contrast = row.facts().hasArticleWords() && unit.is(a, WordClass.CONTRAST);
        return contrast || unit.isAny(a, OPENERS) && !unit.is(a, WordClass.LINK);
    }

    /** Whether the coordinator at {@code a} joins two clauses rather than two names. */
    private boolean joinsClauses(int a, int end) {
        if (unit.is(a + 1, WordClass.PRONOUN) || unit.isComma(a - 1) && a + 1 < end && !unit.isComma(end - 1)) {
            return true;
        }
        if (joinsName(a)) {
            return false;
        }
        for (int b = a - 1; b >= Math.max(0, a - FARTHEST); b--) {
            if (unit.isVerb(b) || taken[b] || unit.isSpeech(b)) {
                return true;
            }
            if (unit.isColon(b) || unit.isSemicolon(b) || unit.isComma(b) || isOpener(b)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the word at {@code a} is part of a name. */
    boolean isInsideName(int a) {
        int token = unit.token(a);
        for (Row.Placed placed :
                row.mentions(unit.token(Math.max(0, a - 6)), unit.token(Math.min(unit.size(), a + 6)))) {
            if (placed.from() <= token
                    && token < placed.to()
                    && placed.mention().form() == Mention.Form.NAME) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsName(int a) {
        int token = unit.token(a);
        for (Row.Placed placed :
                row.mentions(unit.token(Math.max(0, a - 12)), unit.token(Math.min(unit.size(), a + 12)))) {
            if (placed.from() < token && token + 1 < placed.to()) {
                return true;
            }
        }
        return false;
    }

    private int segmentFrom(int end, int left) {
        int a = end;
        while (a > left && !unit.isComma(a - 1) && !unit.isBracket(a - 1)) {
            a--;
        }
        return a;
    }

    /** Without connectives, coordinators and adverbs at the start; null if nothing is left. */
    private @Nullable Range trimmed(int from, int to) {
        int a = from;
        while (a < to
                && (unit.isPunctuation(a)
                        || unit.isAny(
                                a,
                                WordClass.CONNECTIVE.bit()
                                        | WordClass.COORDINATOR.bit()
                                        | WordClass.ADVERB.bit()
                                        | WordClass.AS.bit())
                        || unit.is(a, WordClass.AUXILIARY) && row.facts().headFirst())) {
            a++;
        }
        int b = to;
        while (b > a
                && (unit.isPunctuation(b - 1)
                        || b - a > 1
                                && unit.is(b - 1, WordClass.CONNECTIVE)
                                && (!unit.is(b - 1, WordClass.COORDINATOR)
                                        || row.facts().hasArticleWords())
                        || unit.isAny(b - 1, WordClass.ADVERB.bit() | WordClass.TIME.bit())
                                && !unit.is(b - 1, WordClass.DETERMINER)
                                && !isNounAlone(a, b))) {
            b--;
        }
        if (b - a > 1 && unit.is(a, WordClass.RELATIVE)) {
            a++;
        }
        if (b - a > 1
                && unit.is(a, WordClass.PRONOUN)
                && !unit.is(a, WordClass.DETERMINER)
                && unit.isWord(a + 1)
                && !unit.isAny(a + 1, WordClass.COORDINATOR.bit() | WordClass.RELATIVE.bit())) {
            return unit.is(a, WordClass.NOBODY) ? null : new Range(a, a + 1);
        }
        return a < b ? new Range(a, b) : null;
    }

    /** Whether nothing but a determiner stands before the last word, so that it is a noun, whatever its ending: the daily, the ally. */
    private boolean isNounAlone(int from, int to) {
        return row.facts().marksDefinite()
                        && unit.isAny(
                                to - 1,
                                WordClass.MEDIUM_KIND.bit() | WordClass.BODY_KIND.bit() | WordClass.SPEAKER_KIND.bit())
                || row.facts().marksDefinite()
                        && to - from == 2
                        && unit.is(from, WordClass.DEFINITE)
                        && unit.is(to - 1, WordClass.ADVERB)
                        && !unit.is(to - 1, WordClass.TIME);
    }

    /** The first stretch between commas that is no adverbial, with what stands in apposition to it. */
    private @Nullable Range firstNounPhrase(int left, int end) {
        int from = left;
        int chosen = -1;
        int last = -1;
        boolean open = true;
        while (from < end) {
            int to = from;
            while (to < end && !unit.isComma(to)) {
                to++;
            }
            while (from < to - 1 && unit.is(from, WordClass.CONNECTIVE) && !unit.is(from, WordClass.PREPOSITION)) {
                from++;
            }
            boolean adverbial = unit.isAny(from, ADVERBIALS) || isParticiple(from) || unit.isAdverbialCase(from);
            if (to > from && !adverbial && !unit.isSpeech(from)) {
                if (chosen < 0) {
                    chosen = from;
                    last = to;
                } else if (unit.hasVerb(chosen, from) && !unit.hasVerb(from, to)) {
                    // what stood before was a clause of its own: …, the minister, Name, said
                    chosen = from;
                    last = to;
                    open = true;
                } else if (open) {
                    last = to;
                }
            }
            open &= chosen < 0 || !adverbial || to == from;
            from = to + 1;
        }
        return chosen < 0 ? null : trimmed(chosen, last);
    }

    /** Whether the stretch only says when: Ministers, on Tuesday accused. */
    private boolean isAside(int from) {
        return unit.isAny(from, WordClass.TIME.bit() | WordClass.ADVERBIAL.bit())
                || unit.is(from, WordClass.PREPOSITION) && unit.is(from + 1, WordClass.TIME);
    }

    private boolean isAdverbial(Range range) {
        return unit.isAny(range.from(), WordClass.PREPOSITION.bit() | WordClass.ADVERBIAL.bit() | WordClass.BACK.bit())
                        && !unit.is(range.from(), WordClass.LINK)
                || isParticiple(range.from())
                || unit.isAdverbialCase(range.from());
    }

    /** The speaker behind an adverbial without a comma: In Moscow officials said. */
    private @Nullable Range behindAdverbial(Range range) {
        Row.Placed last = null;
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (isSpeaker(placed.mention())
                    && placed.to() == unit.token(range.to())
                    && !(row.facts().ownersBehind()
                            && unit.is(range.from(), WordClass.LOCATIVE)
                            && !unit.at(unit.atomOf(placed.from())).isCapitalised()
                            && unit.atomOf(placed.from()) <= range.from() + 2)
                    && !unit.is(unit.atomOf(placed.from()) - 1, WordClass.PREPOSITION)) {
                last = placed;
                break;
            }
        }
        if (last == null && row.facts().hasArticleWords()) {
            // In its report the organisation said
            for (int a = range.to() - 2; a > range.from() + 1 && unit.isWord(a); a--) {
                boolean owned = unit.isAny(a - 1, WordClass.PREPOSITION.bit() | WordClass.COORDINATOR.bit())
                        || unit.is(a - 1, WordClass.DETERMINER);
                if (unit.is(a, WordClass.DEFINITE)) {
                    return owned ? null : new Range(a, range.to());
                }
                if (unit.is(a, WordClass.PREPOSITION)) {
                    return null;
                }
            }
        }
        return last == null ? null : new Range(unit.atomOf(last.from()), range.to());
    }

    private boolean isParticiple(int a) {
        return unit.isWord(a)
                && !unit.at(a).isCapitalised()
                && unit.isAny(a, WordClass.PARTICIPLE.bit() | WordClass.VERB.bit());
    }

    /** The speaker before the comma behind whom a participle stands: эксперт Name, отметивший; null if none stands there. */
    @Nullable
    Range antecedentBefore(int participle) {
        Row.Placed mention = mentionEndingAt(participle - 1);
        if (mention != null && mention.mention().type() == EntityType.PERSON) {
            return new Range(unit.atomOf(mention.from()), participle - 1);
        }
        // неназванный сотрудник министерства, отрицавший
        for (int a = participle - 2; a > Math.max(0, participle - LONGEST_APPOSITION) && unit.isWord(a); a--) {
            if (unit.isAny(a, WordClass.PREPOSITION.bit() | WordClass.VERB.bit()) || taken[a]) {
                return null;
            }
            if (unit.isAny(a, WordClass.SPEAKER_KIND.bit() | WordClass.ANONYMOUS.bit() | WordClass.SOURCE_KIND.bit())
                    || row.facts().nominative(unit.at(a)) != null
                    || row.mentions(unit.token(a), unit.token(a + 1)).stream()
                            .anyMatch(placed -> placed.mention().type() == EntityType.PERSON)) {
                int from = a;
                while (from > 0 && unit.is(from - 1, WordClass.ADJECTIVE) && !taken[from - 1]) {
                    from--;
                }
                return new Range(from, participle - 1);
            }
        }
        return null;
    }

    /** The noun phrase to which the relative pronoun at {@code relative} refers. */
    private @Nullable Range antecedent(int relative) {
        int end = unit.isComma(relative - 1) ? relative - 1 : relative;
        if (end <= 0) {
            return null;
        }
        Row.Placed mention = mentionEndingAt(end);
        if (mention != null) {
            int from = unit.atomOf(mention.from());
            int owner = whoIsThere(from);
            return new Range(owner >= 0 ? owner : from, end);
        }
        int a = end;
        int least = Math.max(0, end - 12);
        while (a > least
                && (unit.isWord(a - 1) || unit.isQuotation(a - 1) && !unit.isSpeech(a - 1))
                && !unit.isVerb(a - 1)
                && !taken[a - 1]
                && !unit.isAny(a - 1, WordClass.COORDINATOR.bit() | WordClass.PRONOUN.bit())
                && (!unit.is(a - 1, WordClass.PREPOSITION) || unit.is(a - 1, WordClass.LINK))) {
            a--;
        }
        int owner = whoIsThere(a);
        return trimmed(owner >= 0 ? owner : a, end);
    }

    /** Where the noun for several sources stands that are told by the place at {@code place}: sources at the base, which; -1 if none does. */
    private int whoIsThere(int place) {
        if (!row.facts().hasArticleWords()) {
            return -1;
        }
        int a = place - 1;
        while (a > 0 && unit.is(a, WordClass.DETERMINER)) {
            a--;
        }
        return a > 0
                        && unit.is(a, WordClass.PREPOSITION)
                        && unit.isAny(a - 1, WordClass.ANONYMOUS.bit() | WordClass.SOURCE_KIND.bit())
                ? a - 1
                : -1;
    }

    Row.@Nullable Placed mentionEndingAt(int end) {
        int toToken = unit.token(end);
        List<Row.Placed> near = row.mentions(unit.token(Math.max(0, end - 20)), toToken);
        for (Row.Placed placed : near) {
            if (placed.to() == toToken && isSpeaker(placed.mention())) {
                return placed;
            }
        }
        return null;
    }

    static boolean isSpeaker(Mention mention) {
        EntityType type = mention.type();
        return type == EntityType.PERSON || type == EntityType.ORGANISATION || type == EntityType.STATE;
    }

    /** The first subject of the unit: that of its main clause. */
    @Nullable
    Range main(int end) {
        int from = 0;
        int limit = Math.min(end, unit.size());
        while (from < limit) {
            int to = from;
            while (to < limit && !unit.isComma(to)) {
                to++;
            }
            if (unit.isSpeech(from)) {
                from++;
                continue;
            }
            boolean adverbial = unit.isAny(from, ADVERBIALS) || isParticiple(from) || unit.isAdverbialCase(from);
            if (!adverbial || unit.is(from, WordClass.PRONOUN)) {
                int a = from;
                while (a < to && !unit.isVerb(a) && !unit.isSpeech(a) && !taken[a] && !unit.isAny(a, HELPERS)) {
                    a++;
                }
                for (int b = from; b < a; b++) {
                    if (unit.isAny(b, WordClass.COMPLEMENTISER.bit()) && !unit.is(b, WordClass.DETERMINER)) {
                        from = b + 1;
                    }
                }
                a = nameEnd(from, a);
                int start = behindParticiple(from, a);
                Range range = trimmed(start, a);
                if (range != null) {
                    return range.to() == to ? new Range(range.from(), apposedName(to, limit)) : range;
                }
            } else if (behindSetting(from, to) != null) {
                return behindSetting(from, to);
            }
            from = to + 1;
        }
        return null;
    }

    /** Behind the last participle, where participles stand before what they describe: hatırlattığımız Büyükelçi. */
    private int behindParticiple(int from, int to) {
        boolean last = row.facts().subjects().get(0) == StatementFacts.SubjectPlace.FIRST;
        for (int a = to - 2; a >= from && last && !row.facts().headFirst(); a--) {
            if (unit.is(a, WordClass.PARTICIPLE) && unit.at(a + 1).isCapitalised()) {
                return a + 1;
            }
        }
        return from;
    }

    /** The end of a person's name behind a title, before a verb that no data knows: the analyst Name sees; {@code to} if none. */
    private int nameEnd(int from, int to) {
        if (!row.facts().ownersBehind()) {
            return to;
        }
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            int end = unit.atomOf(placed.to());
            if (placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME
                    && end < to
                    && unit.isWord(end)
                    && !unit.at(end).isCapitalised()) {
                return end;
            }
        }
        return to;
    }

    /** The subject behind an adverbial without a comma: On Sunday he struck; null if none shows. */
    private @Nullable Range behindSetting(int from, int to) {
        if (row.facts().headFirst() || row.facts().subjects().get(0) != StatementFacts.SubjectPlace.BEFORE) {
            return null;
        }
        for (int a = from + 1; a + 1 < to; a++) {
            boolean acts = unit.isVerb(a + 1) || taken[a + 1] || unit.isAny(a + 1, HELPERS);
            boolean pronoun = unit.is(a, WordClass.PRONOUN)
                    && !unit.isAny(a, WordClass.DETERMINER.bit() | WordClass.NOBODY.bit());
            if (acts && pronoun) {
                return new Range(a, a + 1);
            }
            Row.Placed mention = acts ? mentionEndingAt(a + 1) : null;
            int first = mention == null ? -1 : unit.atomOf(mention.from());
            if (first > from && !unit.is(first - 1, WordClass.PREPOSITION)) {
                return new Range(first, a + 1);
            }
        }
        return null;
    }

    /** The end of a name between commas behind the title at whose end {@code comma} stands; {@code comma} if none does. */
    private int apposedName(int comma, int limit) {
        if (!unit.isComma(comma)) {
            return comma;
        }
        int end = comma + 1;
        while (end < limit && end - comma <= LONGEST_APPOSITION && unit.isWord(end) && !unit.isVerb(end)) {
            end++;
        }
        if (!unit.isComma(end)) {
            return comma;
        }
        for (Row.Placed placed : row.mentions(unit.token(comma + 1), unit.token(end))) {
            if (placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME
                    && placed.to() == unit.token(end)) {
                return end;
            }
        }
        int name = comma + 1;
        while (name < end && unit.at(name).isCapitalised()) {
            name++;
        }
        // the maker, Corvan Air, regretted it and said
        return row.facts().hasArticleWords() && name == end && unit.is(0, WordClass.DEFINITE) ? end : comma;
    }

    /**
     * Where verbs come first: without a verb that the data does not know, and up to the speaker's name: دافعت الوزيرة عن …,
     * مؤكدة.
     */
    @Nullable
    Range behindVerb(@Nullable Range range) {
        if (range == null || row.facts().subjects().get(0) != StatementFacts.SubjectPlace.AFTER) {
            return range;
        }
        int first = unit.token(range.from());
        boolean opens = false;
        for (Row.Placed placed : row.mentions(first, unit.token(range.to()))) {
            boolean speaker = isSpeaker(placed.mention());
            opens |= placed.from() == first && speaker;
            if (!opens && speaker && placed.from() == first + 1) {
                int end = unit.atomOf(placed.to());
                while (end < range.to() && unit.isWord(end) && !unit.is(end, WordClass.PREPOSITION)) {
                    end++;
                }
                return new Range(range.from() + 1, end);
            }
        }
        boolean named = row.mentions(first, unit.token(range.to())).stream().anyMatch(placed -> placed.from() == first);
        boolean verb = !named
                && unit.isJoined(range.from())
                && !row.token(first).proclitics().contains(row.facts().article())
                && range.to() - range.from() > 1;
        return verb
                ? new Range(range.from() + 1, Math.min(range.to(), nounPhraseEnd(range.from() + 1, range.to())))
                : range;
    }

    /**
     * Whether the words are a common noun that nobody is called by: feminine or with an ending of an act, known to no data, in a
     * language without capitals that puts its verbs first.
     */
    boolean isMeasure(Range range) {
        if (row.facts().subjects().get(0) != StatementFacts.SubjectPlace.AFTER || !unit.isWord(range.from())) {
            return false;
        }
        return !mayBeKnown(range)
                && !row.facts().hasArticle(unit.at(range.from()))
                && unit.isAny(range.from(), WordClass.FEMININE.bit() | WordClass.ABSTRACT.bit());
    }

    /** Whether a mention that can speak, or a word that stands for one, is in the range. */
    private boolean mayBeKnown(Range range) {
        int first = unit.token(range.from());
        boolean known = row.mentions(first, unit.token(range.to())).stream()
                .anyMatch(placed -> placed.from() <= first + 1
                        && (isSpeaker(placed.mention()) || placed.mention().form() == Mention.Form.PRONOUN));
        long speaks = WordClass.DOCUMENT.bit()
                | WordClass.ANONYMOUS.bit()
                | WordClass.MEDIUM.bit()
                | WordClass.MEDIUM_KIND.bit()
                | WordClass.SPEAKER_KIND.bit()
                | WordClass.SOURCE_KIND.bit()
                | WordClass.BODY_KIND.bit()
                | WordClass.PRONOUN.bit()
                | WordClass.DETERMINER.bit()
                | WordClass.WHAT.bit();
        for (int a = range.from(); a < range.to(); a++) {
            known |= unit.isAny(a, speaks) || unit.isQuotation(a);
        }
        return known;
    }

    /**
     * The words up to the end of whoever is named first in them, office and name together; null if none of them can speak, so
     * that a participle before them only describes a thing: yasayı reddeden politika.
     */
    @Nullable
    Range upToKnown(Range range) {
        List<Row.Placed> mentions = row.mentions(unit.token(range.from()), unit.token(range.to()));
        for (int a = range.from(); a < range.to(); a++) {
            int end = knownEnd(a, range.to(), mentions);
            while (end > a && end < range.to() && knownEnd(end, range.to(), mentions) > end) {
                end = knownEnd(end, range.to(), mentions);
            }
            if (end > a) {
                return new Range(range.from(), end);
            }
        }
        return null;
    }

    /** Behind the mention of a speaker, the word for one or the capitals that stand at {@code a}; {@code a} if none does. */
    private int knownEnd(int a, int limit, List<Row.Placed> mentions) {
        int end = a;
        for (Row.Placed placed : mentions) {
            if (placed.from() == unit.token(a) && isSpeaker(placed.mention())) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        boolean speaks = unit.isQuotation(a)
                || unit.isAny(
                        a,
                        WordClass.DOCUMENT.bit()
                                | WordClass.ANONYMOUS.bit()
                                | WordClass.MEDIUM.bit()
                                | WordClass.MEDIUM_KIND.bit()
                                | WordClass.SPEAKER_KIND.bit()
                                | WordClass.SOURCE_KIND.bit()
                                | WordClass.BODY_KIND.bit());
        boolean capital = unit.isWord(a) && unit.at(a).isCapitalised() && !row.opensSentence(unit.token(a));
        return Math.min(limit, speaks || capital ? Math.max(end, a + 1) : end);
    }

    /**
     * Whether the words, none of which the data knows for somebody, say nothing: a noun for an act, one with the ending of an
     * object, or a clause. Only where verbs come first, since there any noun behind one may be its object.
     */
    boolean isMute(Range range) {
        if (row.facts().subjects().get(0) != StatementFacts.SubjectPlace.AFTER
                || !unit.isWord(range.from())
                || mayBeKnown(range)) {
            return false;
        }
        int a = range.from();
        return unit.is(a, WordClass.ABSTRACT)
                || row.facts().isAct(unit.at(a))
                || unit.isAdverbialCase(a)
                || unit.isAny(
                        a,
                        WordClass.SUBORDINATOR.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.AUXILIARY.bit()
                                | WordClass.NEGATION.bit()
                                | WordClass.PREPOSITION.bit()
                                | WordClass.RELATIVE.bit());
    }

    /** Whether the noun cannot be the subject of a verb that stands before it and agrees with {@code verb}: دعا الولايات المتحدة. */
    boolean disagrees(Range range, Agreement verb) {
        if (row.facts().subjects().get(0) != StatementFacts.SubjectPlace.AFTER
                || verb == Agreement.UNKNOWN
                || verb == Agreement.PLURAL
                || !unit.isWord(range.from())) {
            return false;
        }
        int first = unit.token(range.from());
        for (Row.Placed placed : row.mentions(first, unit.token(range.to()))) {
            if (placed.from() == first && placed.mention().type() == EntityType.PERSON) {
                return false;
            }
        }
        if (verb == Agreement.FEMININE) {
            return unit.is(range.from(), WordClass.MASCULINE) && !unit.is(range.from(), WordClass.FEMININE);
        }
        return unit.is(range.from(), WordClass.FEMININE)
                && !unit.is(range.from(), WordClass.MASCULINE)
                && row.mentions(first, unit.token(range.to())).stream()
                        .anyMatch(placed -> placed.from() == first && isSpeaker(placed.mention()));
    }

    /**
     * The subject that begins at {@code from}, directly behind the verb, and ends before {@code limit}; null if something
     * else stands there.
     */
    @Nullable
    Range after(int from, int limit) {
        from = behindAsides(from, limit);
        if (from >= limit || !(unit.isWord(from) || unit.isQuotation(from) && !unit.isSpeech(from))) {
            return null;
        }
        boolean shown = row.facts().headFirst()
                && unit.is(from, WordClass.DEFINITE)
                && unit.isWord(from + 1)
                && !unit.isVerb(from + 1)
                && !unit.is(from + 1, WordClass.OBJECT_MARK);
        boolean pointed = shown
                || unit.is(from, WordClass.DETERMINER)
                        && unit.isAny(
                                from + 1,
                                WordClass.DOCUMENT.bit()
                                        | WordClass.MEDIUM_KIND.bit()
                                        | WordClass.SPEAKER_KIND.bit()
                                        | WordClass.SOURCE_KIND.bit());
        if (!pointed
                && unit.isAny(
                        from,
                        WordClass.PREPOSITION.bit()
                                | WordClass.ADVERBIAL.bit()
                                | WordClass.TIME.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.ADVERB.bit()
                                | WordClass.INFINITIVE.bit()
                                | WordClass.NOBODY.bit())) {
            return null;
        }
        if (opensObject(from)) {
            return null;
        }
        if (unit.is(from, WordClass.PRONOUN) && !pointed) {
            return new Range(from, from + 1);
        }
        int end = nounPhraseEnd(from, limit);
        return trimmed(from, end);
    }

    /** Whether a verb without a subject of its own has its object at {@code from}, as the noun shows: أكد ضرورة. */
    private boolean opensObject(int from) {
        return row.facts().subjects().get(0) == StatementFacts.SubjectPlace.AFTER
                && unit.isAbstract(from)
                && row.mentions(unit.token(from), unit.token(Math.min(unit.size(), from + 6))).stream()
                        .noneMatch(placed -> placed.from() == unit.token(from) && isSpeaker(placed.mention()));
    }

    /**
     * Whether the object of the verb begins at {@code a}, behind a subject: a noun for an act, or one with its owner's pronoun,
     * where nothing can own it, since what stands before is definite, an adjective or a name: أكد الوزير وجود, أكد فلان تفهمه.
     */
    private boolean endsBeforeObject(int a, int from) {
        if (row.facts().subjects().get(0) != StatementFacts.SubjectPlace.AFTER || a <= from || !unit.isWord(a)) {
            return false;
        }
        if (opensNextNoun(a)) {
            return true;
        }
        boolean owned = row.facts().isOwned(unit.at(a));
        if (!unit.isAbstract(a) && !owned || isInsideName(a)) {
            return false;
        }
        int token = unit.token(a);
        boolean inside = row.mentions(unit.token(from), unit.token(Math.min(unit.size(), a + 6))).stream()
                .anyMatch(placed -> placed.from() <= token && token < placed.to() && isSpeaker(placed.mention()));
        boolean named = row.mentions(unit.token(from), token).stream()
                .anyMatch(placed -> placed.to() == token && placed.mention().form() == Mention.Form.NAME);
        return !inside
                && (named
                        || row.facts().hasArticle(unit.at(a - 1))
                        || owned && !unit.is(a - 1, WordClass.SPEAKER_KIND) && !isTitle(a - 1));
    }

    /**
     * Whether a noun that nothing before it can own begins at {@code a}: behind a noun with the article, which ends a construct, a
     * state or a noun with a demonstrative or quantifier of its own: طالب الوزير تركيا بسحب، وصف المتحدث هذه التقارير.
     */
    private boolean opensNextNoun(int a) {
        if (!row.facts().hasArticle(unit.at(a - 1)) || unit.isJoined(a) || unit.is(a - 1, WordClass.LINK)) {
            return false;
        }
        int token = unit.token(a);
        List<Row.Placed> near = row.mentions(unit.token(Math.max(0, a - 12)), unit.token(Math.min(unit.size(), a + 6)));
        if (near.stream().anyMatch(placed -> placed.from() < token && token < placed.to())) {
            return false;
        }
        boolean state = near.stream()
                .anyMatch(placed -> placed.from() == token && placed.mention().type() == EntityType.STATE);
        boolean person = near.stream()
                .anyMatch(placed -> (placed.from() == token || placed.from() == token + 1)
                        && placed.mention().type() == EntityType.PERSON
                        && placed.mention().form() == Mention.Form.NAME);
        return state
                || unit.is(a, WordClass.DETERMINER)
                        && !row.facts().hasArticle(unit.at(a))
                        && unit.isWord(a + 1)
                        && !person;
    }

    private boolean isTitle(int a) {
        return row.facts().nominative(unit.at(a)) != null
                || row.mentions(unit.token(a), unit.token(a + 1)).stream()
                        .anyMatch(placed -> placed.mention().form() == Mention.Form.NOMINAL);
    }

    /** A document with the words that say whose it is: a statement from the ministry, بيان صادر عن القيادة. */
    Range withOwner(Range range, int limit) {
        if (range.to() >= limit) {
            return range;
        }
        boolean document = false;
        for (int a = range.from(); a < range.to(); a++) {
            document |= unit.is(a, WordClass.DOCUMENT);
        }
        int owner = range.to();
        while (document
                && owner < range.to() + 3
                && unit.isAny(
                        owner, WordClass.PREPOSITION.bit() | WordClass.AGENT.bit() | WordClass.PARTICIPLE.bit())) {
            owner++;
        }
        Range behind = owner > range.to() ? after(owner, limit) : null;
        return behind == null ? range : new Range(range.from(), behind.to());
    }

    /** Behind adverbs, and behind whoever is told before the subject comes: сообщил агентству «Долина» глава совета. */
    private int behindAsides(int from, int limit) {
        int a = from;
        while (a < limit) {
            if (unit.is(a, WordClass.ADVERB) && !unit.is(a, WordClass.DETERMINER)) {
                a++;
            } else if (unit.isAddressedMedium(a) && addresseeEnd(a, limit) < limit) {
                a = addresseeEnd(a, limit);
            } else if (toldNameEnd(a, limit) > a) {
                a = toldNameEnd(a, limit);
            } else if (isToldQuotation(a, limit) || isTold(a) && a + 1 < limit) {
                a++;
            } else if (behindPlace(a, limit) > a) {
                a = behindPlace(a, limit);
            } else if (row.facts().subjectsStandFree() && isSetting(a)) {
                a++;
            } else if (row.facts().subjectsStandFree() && relayEnd(a, limit) > a) {
                a = addresseeEnd(relayEnd(a, limit), limit);
            } else {
                break;
            }
        }
        return a;
    }

    /** Behind whoever is told, if somebody is at {@code from}: сообщил журналистам. */
    int behindTold(int from, int limit) {
        int a = from;
        while (a < limit) {
            int named = toldNameEnd(a, limit);
            if (named > a) {
                a = named;
            } else if (unit.isAddressedMedium(a)) {
                a = addresseeEnd(a, limit);
            } else if (unit.is(a, WordClass.OWN_MEDIUM) || isToldQuotation(a, limit)) {
                a++;
            } else {
                return a;
            }
        }
        return a;
    }

    /** Whether the word carries the preposition of whoever is told, and names no speaker: للوفد. */
    boolean isTold(int a) {
        return unit.isWord(a)
                && (unit.is(a, WordClass.ADDRESSEE) || row.facts().isAddressedWithArticle(unit.at(a)))
                && row.mentions(unit.token(a), unit.token(Math.min(unit.size(), a + 8))).stream()
                        .noneMatch(placed -> placed.from() == unit.token(a) && isSpeaker(placed.mention()));
    }

    /**
     * Behind the name of a medium that no ending shows to be told: initials, or a name in other letters. It is told if the subject,
     * or the reported clause, follows: рассказал РИА «Север» посол; сказал ТАСС, что. {@code a} if none stands there.
     */
    int toldNameEnd(int a, int limit) {
        if (row.facts().ownersBehind() && unit.is(a, WordClass.TOLD)) {
            return toldKindEnd(a, limit);
        }
        if (!row.facts().ownersBehind()
                || !unit.isWord(a)
                || !unit.at(a).isCapitalised()
                || !(unit.is(a, WordClass.MEDIUM) && row.isIndeclinable(unit.token(a))
                        || row.isUnknownInitials(unit.token(a)))) {
            return a;
        }
        int end = a + 1;
        while (end < limit
                && unit.isWord(end)
                && unit.is(end, WordClass.MEDIUM)
                && unit.at(end).isCapitalised()) {
            end++;
        }
        if (end < limit && unit.isQuotation(end) && !unit.isSpeech(end)) {
            end++;
        }
        int past = end;
        boolean clause = unit.isComma(end)
                && unit.isAny(end + 1, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit());
        boolean subject = end < limit
                && unit.isWord(end)
                && !unit.isAny(
                        end,
                        ADVERBIALS
                                | OPENERS
                                | WordClass.COORDINATOR.bit()
                                | WordClass.VERB.bit()
                                | WordClass.DOCUMENT.bit()
                                | WordClass.INFINITIVE.bit())
                && (!unit.at(end).isCapitalised()
                        || row.mentions(unit.token(end), unit.token(Math.min(limit, end + 6))).stream()
                                .anyMatch(placed -> placed.from() == unit.token(past)
                                        && placed.mention().type() == EntityType.PERSON));
        return clause || subject ? end : a;
    }

    /** Behind a noun for a medium and its name, if a reported clause follows: сообщил радио Норландии, что. {@code a} if none does. */
    private int toldKindEnd(int a, int limit) {
        int end = a + 1;
        while (end < limit
                && (unit.isWord(end) && unit.at(end).isCapitalised() || unit.isQuotation(end) && !unit.isSpeech(end))) {
            end++;
        }
        boolean clause = unit.isComma(end)
                && unit.isAny(end + 1, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit());
        return clause ? end : a;
    }

    /** Whether a medium in quotation marks is told, as a subject follows: рассказал «Вестнику» глава совета. */
    boolean isToldQuotation(int a, int limit) {
        return row.facts().ownersBehind()
                        && unit.isQuotation(a)
                        && !unit.isSpeech(a)
                        && a + 1 < limit
                        && unit.isComma(a + 1)
                        && unit.is(a + 2, WordClass.COMPLEMENTISER)
                || row.facts().ownersBehind()
                        && unit.isQuotation(a)
                        && !unit.isSpeech(a)
                        && a + 1 < limit
                        && unit.isWord(a + 1)
                        && !unit.isAny(
                                a + 1,
                                ADVERBIALS
                                        | OPENERS
                                        | WordClass.COORDINATOR.bit()
                                        | WordClass.VERB.bit()
                                        | WordClass.INFINITIVE.bit());
    }

    /** The title or name that follows where or when it was said: сообщил на открытии выставки глава совета; or {@code a}. */
    private int behindPlace(int a, int limit) {
        if (!row.facts().ownersBehind() || !unit.is(a, WordClass.PREPOSITION)) {
            return a;
        }
        for (int b = a + 1; b < Math.min(limit, a + 8) && unit.isWord(b) && !unit.isVerb(b) && !taken[b]; b++) {
            boolean title = unit.is(b, WordClass.SPEAKER_KIND)
                    && row.facts().nominative(unit.at(b)) == null
                    && !unit.is(b - 1, WordClass.PREPOSITION);
            if (title) {
                return b;
            }
        }
        return a;
    }

    /** A word of time, or a preposition before one. */
    private boolean isSetting(int a) {
        return unit.is(a, WordClass.TIME) || unit.is(a, WordClass.PREPOSITION) && unit.is(a + 1, WordClass.TIME);
    }

    /** Behind the words that lead to a medium spoken to: в интервью; {@code a} if none stand there. */
    private int relayEnd(int a, int limit) {
        PhraseTable.Found<StatementFacts.Relay> found =
                row.facts().relays().longestAt(row.tokens(), unit.token(a), unit.token(limit));
        if (found == null || !found.values().get(0).mediumOnly()) {
            return a;
        }
        int end = unit.atomOf(found.end());
        return end < limit && unit.isWord(end) ? end : a;
    }

    /** The range up to the end of the mention that opens it; the whole range if none does. */
    @Nullable
    Range head(@Nullable Range range) {
        if (range == null) {
            return null;
        }
        int end = range.from();
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (placed.from() == unit.token(range.from()) && isSpeaker(placed.mention())) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        return end > range.from() ? new Range(range.from(), end) : range;
    }

    /** The range up to the end of the speaker's name, if one stands in it: what follows may be the object. */
    Range named(Range range) {
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            boolean person = placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME;
            if (isSpeaker(placed.mention()) && (person || placed.from() <= unit.token(range.from()) + 1)) {
                int end = unit.atomOf(placed.to());
                if (!person
                        && placed.mention().type() == EntityType.PERSON
                        && row.facts().headFirst()) {
                    end = Math.max(end, holderEnd(placed, range));
                    TitledNames.Name name = titles.before(placed.from(), unit.token(range.to()));
                    end = name.from() < name.to() ? unit.atomOf(name.to()) : end;
                }
                end = joinedEnd(end, range.to());
                boolean apposed = unit.isComma(end) || end < range.to() && unit.isComma(end + 1);
                return apposed ? range : new Range(range.from(), Math.max(range.from() + 1, end));
            }
        }
        return range;
    }

    /** The end of the last of several speakers joined by a proclitic, of whom the first ends at {@code end}: فرنسا وبريطانيا. */
    private int joinedEnd(int end, int limit) {
        int last = end;
        boolean found = true;
        while (found && last < limit && unit.isJoined(last)) {
            found = false;
            for (Row.Placed placed : row.mentions(unit.token(last), unit.token(limit))) {
                if (placed.from() == unit.token(last) && isSpeaker(placed.mention())) {
                    last = unit.atomOf(placed.to());
                    found = true;
                    break;
                }
            }
        }
        return last;
    }

    /** Where the name of whoever holds the office ends, if it follows in the range: the spokesman of the staff, Colonel N. */
    private int holderEnd(Row.Placed office, Range range) {
        for (Row.Placed placed : row.mentions(office.to(), unit.token(range.to()))) {
            if (placed.mention().type() == EntityType.PERSON && placed.mention().form() == Mention.Form.NAME) {
                return unit.atomOf(placed.to());
            }
        }
        return range.from();
    }

    /** Where the medium spoken to ends: its mention, or its kind and the name behind it. */
    int addresseeEnd(int from, int limit) {
        int end = from + 1;
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(limit))) {
            if (placed.from() <= unit.token(from) + 1) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        if (end == from + 1 && end < limit && unit.isQuotation(end) && !unit.isSpeech(end)) {
            end++;
        }
        return Math.min(end, limit);
    }

    /** Where the noun phrase that begins at {@code from} ends, apposition included. */
    int nounPhraseEnd(int from, int limit) {
        int hard = from;
        int named = -1;
        while (hard < limit && !endsNounPhrase(hard, from)) {
            hard++;
        }
        // a name behind a preposition: the head of the committee in parliament, Name
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(hard))) {
            if (placed.mention().type() == EntityType.PERSON && placed.mention().form() == Mention.Form.NAME) {
                int end = unit.atomOf(placed.to());
                if (isClosed(end, limit) || !hasComma(from, unit.atomOf(placed.from()))) {
                    named = Math.max(named, end);
                }
                break;
            }
        }
        int soft = from;
        while (soft < hard
                && !unit.isComma(soft)
                && (!unit.is(soft, WordClass.PREPOSITION) || unit.is(soft, WordClass.LINK))
                && !(unit.is(soft, WordClass.TIME) && !unit.is(soft, WordClass.MEDIUM_KIND))
                && !(soft > from && unit.isAddressedMedium(soft))
                && !(soft > from && row.facts().ownersBehind() && opensOther(soft))) {
            soft++;
        }
        while (soft > from + 1
                && unit.is(soft, WordClass.ADDRESSEE)
                && unit.is(soft - 1, WordClass.ADJECTIVE)
                && !unit.at(soft - 1).isCapitalised()) {
            soft--;
        }
        if (unit.is(soft, WordClass.PREPOSITION)
                && row.facts().ownersBehind()
                && unit.isAny(soft - 1, WordClass.SOURCE_KIND.bit() | WordClass.ANONYMOUS.bit())) {
            // источник в правительстве
            soft++;
            while (soft < hard
                    && unit.isWord(soft)
                    && !unit.isAny(
                            soft, WordClass.PREPOSITION.bit() | WordClass.TIME.bit() | WordClass.PRONOUN.bit())) {
                soft++;
            }
        }
        if (unit.is(soft, WordClass.PREPOSITION) && row.facts().ownersBehind() && soft > from) {
            soft = behindPlaceAndName(soft, hard);
        }
        int end = named > from && named < soft && !row.facts().headFirst() ? named : Math.max(soft, named);
        end = Math.max(end, apposition(soft, limit));
        TitledNames.Name titled = titles.behind(unit.token(from), unit.token(hard));
        if (titled.from() < titled.to()) {
            end = Math.max(end, unit.atomOf(titled.to()));
        }
        Row.Placed covering = coveringMention(from, hard);
        if (covering != null) {
            end = Math.max(end, beforeTold(from, unit.atomOf(covering.to())));
        }
        return Math.max(end, from + 1);
    }

    /** Where a medium that is told begins inside a mention, which ends before it: مصدر أمني لوكالة; {@code end} if none does. */
    private int beforeTold(int from, int end) {
        for (int a = from + 1; a < end && row.facts().headFirst(); a++) {
            if (unit.isAddressedMedium(a)) {
                return a;
            }
        }
        return end;
    }

    /**
     * The end of a name in capitals behind a title and its place: посол республики в Зембии Пётр Ветлин; {@code preposition} if none
     * ends there.
     */
    private int behindPlaceAndName(int preposition, int limit) {
        int end = preposition + 1;
        while (end < limit && unit.isWord(end) && unit.at(end).isCapitalised() && !unit.is(end, WordClass.MEDIUM)) {
            end++;
        }
        boolean whole = end >= limit || unit.isPunctuation(end) || unit.isQuotation(end);
        return whole && end - preposition - 1 == 3 ? end : preposition;
    }

    /** Whether a subject of its own begins: согласно записям они созванивались. */
    private boolean opensOther(int a) {
        return unit.is(a, WordClass.PRONOUN) && !unit.is(a, WordClass.DETERMINER)
                || unit.is(a, WordClass.POSSESSIVE) && unit.isWord(a + 1);
    }

    /** Whether a name that ends before {@code end} can stand in apposition there: no verb follows of which it is the subject. */
    private boolean isClosed(int end, int limit) {
        if (row.facts().hasArticleWords() && unit.isQuotation(end)) {
            // from his lawyer, Name “has never been there”
            int first = unit.quotation(end).from();
            return !row.is(first, WordClass.AUXILIARY) && !row.is(first, WordClass.VERB);
        }
        return end >= limit || !unit.isWord(end) || unit.is(end, WordClass.COMPLEMENTISER);
    }

    private boolean hasComma(int from, int to) {
        for (int a = from; a < to; a++) {
            if (unit.isComma(a)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a short apposition behind the comma at {@code comma}: the minister, Name, that; {@code comma} if none. */
    private int apposition(int comma, int limit) {
        if (!unit.isComma(comma) || !row.facts().headFirst() || unit.is(comma + 1, WordClass.ANONYMITY)) {
            return comma;
        }
        int end = comma + 1;
        while (end < limit
                && end - comma <= LONGEST_APPOSITION
                && unit.isWord(end)
                && !unit.isVerb(end)
                && !taken[end]
                && !(unit.isAbstract(end) && row.facts().subjects().get(0) == StatementFacts.SubjectPlace.AFTER)
                && !unit.isAny(
                        end,
                        WordClass.PREPOSITION.bit()
                                | WordClass.ADVERBIAL.bit()
                                | WordClass.TIME.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.CONNECTIVE.bit()
                                | WordClass.AS.bit())) {
            end++;
        }
        boolean closed = end < limit
                        && (unit.isComma(end)
                                || unit.isColon(end)
                                || unit.isAny(end, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit()))
                || end == limit;
        return closed && end > comma + 1 ? end : comma;
    }

    private Row.@Nullable Placed coveringMention(int from, int limit) {
        Row.Placed best = null;
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(limit))) {
            if (placed.from() > unit.token(from) + 1) {
                break;
            }
            if (isSpeaker(placed.mention()) && (best == null || placed.to() > best.to())) {
                best = placed;
            }
        }
        return best;
    }

    private boolean isIndefinite(int a) {
        return row.facts().marksDefinite() && unit.is(a, WordClass.INDEFINITE);
    }

    private boolean endsNounPhrase(int a, int from) {
        return unit.isColon(a)
                || unit.isSemicolon(a)
                || unit.isDash(a)
                || unit.isSpeech(a)
                || unit.isStop(a)
                || taken[a]
                || endsBeforeObject(a, from)
                || a > from && unit.isComma(a - 1) && row.facts().headFirst() && unit.is(a, WordClass.CONNECTIVE)
                || a > from
                        && (unit.isVerb(a) && !(a == from + 1 && isIndefinite(from) && unit.isWord(a + 1))
                                || unit.isAny(
                                        a,
                                        WordClass.COMPLEMENTISER.bit()
                                                | WordClass.SUBORDINATOR.bit()
                                                | WordClass.INTERROGATIVE.bit()
                                                | WordClass.ADVERBIAL.bit()
                                                | WordClass.RELATIVE.bit()));
    }
}
