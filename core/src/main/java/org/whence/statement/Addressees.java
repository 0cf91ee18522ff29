package org.whence.statement;

import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/**
 * Who is told, behind a verb of saying, and where the words for them end: mostly the medium spoken to. Places are atoms of one unit.
 */
final class Addressees {

    /** What describes a medium before its kind is not longer. In atoms. */
    private static final int LONGEST_DESCRIPTION = 6;

    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;
    private final Clauses clauses;

    Addressees(Unit unit, Clauses clauses) {
        this.unit = unit;
        this.row = unit.row();
        this.facts = row.facts();
        this.clauses = clauses;
    }

    /** Behind whoever is told, if somebody is at {@code from}: сообщил журналистам. */
    int behindTold(int from, int limit) {
        int a = from;
        while (a < limit) {
            int named = toldNameEnd(a, limit);
            if (named > a) {
                a = named;
            } else if (unit.isAddressedMedium(a)) {
                a = mediumEnd(a, limit);
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
                && (unit.is(a, WordClass.ADDRESSEE) || facts.isAddressedWithArticle(unit.at(a)))
                && row.mentions(unit.token(a), unit.token(Math.min(unit.size(), a + 8))).stream()
                        .noneMatch(placed ->
                                placed.from() == unit.token(a) && PossibleSpeakers.isSpeaker(placed.mention()));
    }

    /**
     * Behind the name of a medium that no ending shows to be told: initials, or a name in other letters. It is told if the subject,
     * or the reported clause, follows: рассказал РИА «Север» посол; сказал ТАСС, что. {@code a} if none stands there.
     */
    int toldNameEnd(int a, int limit) {
        if (facts.ownersBehind() && unit.is(a, WordClass.TOLD)) {
            return toldKindEnd(a, limit);
        }
        if (!facts.ownersBehind()
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
                && !clauses.opensNoSubject(end)
                && !unit.is(end, WordClass.DOCUMENT)
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
        return facts.ownersBehind()
                        && unit.isQuotation(a)
                        && !unit.isSpeech(a)
                        && a + 1 < limit
                        && unit.isComma(a + 1)
                        && unit.is(a + 2, WordClass.COMPLEMENTISER)
                || facts.ownersBehind()
                        && unit.isQuotation(a)
                        && !unit.isSpeech(a)
                        && a + 1 < limit
                        && unit.isWord(a + 1)
                        && !clauses.opensNoSubject(a + 1);
    }

    /** Where the medium spoken to ends: its mention, or its kind and the name behind it. */
    int mediumEnd(int from, int limit) {
        int end = from + 1;
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(limit))) {
            if (placed.from() <= unit.token(from) || isNextName(placed, from)) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        if (end == from + 1 && end < limit && unit.isQuotation(end) && !unit.isSpeech(end)) {
            end++;
        }
        return Math.min(end, limit);
    }

    /** Where whoever is told ends who begins at {@code k}: a mention with the words in capitals behind it, or a kind of medium and its name. */
    int end(int k, int limit) {
        int medium = describedMediumEnd(k, limit);
        if (medium > k) {
            return medium;
        }
        int end = k + 1;
        for (Row.Placed placed : row.mentions(unit.token(k), unit.token(Math.min(limit, k + 12)))) {
            if (placed.from() <= unit.token(k) || isNextName(placed, k)) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        while (end > k + 1
                && end < limit
                && unit.isWord(end)
                && unit.at(end).isCapitalised()
                && !facts.headFirst()
                && !unit.is(end, WordClass.TIME)) {
            end++;
        }
        if (end == k + 1) {
            while (end < limit
                    && unit.isWord(end)
                    && unit.at(end).isCapitalised()
                    && !unit.is(end, WordClass.TIME)
                    && unit.at(k).isCapitalised()) {
                end++;
            }
            if (unit.is(k, WordClass.DETERMINER)) {
                end++;
                while (end < limit
                        && end < k + 4
                        && unit.isWord(end)
                        && !unit.is(end - 1, WordClass.MEDIUM_KIND)
                        && unit.is(end, WordClass.MEDIUM_KIND)) {
                    end++;
                }
                while (end < limit
                        && unit.is(end - 1, WordClass.MEDIUM_KIND)
                        && unit.isWord(end)
                        && unit.at(end).isCapitalised()) {
                    end++;
                    while (end < limit
                            && unit.isWord(end)
                            && unit.at(end).isCapitalised()
                            && !unit.is(end, WordClass.TIME)) {
                        end++;
                    }
                }
            }
        }
        return Math.min(end, limit);
    }

    /**
     * Where the name of a medium ends whose kind stands before it, with words that describe it: told the private channel Vega,
     * told public broadcaster VRO; {@code k} if none stands at {@code k}.
     */
    private int describedMediumEnd(int k, int limit) {
        if (!facts.namesFollowKinds() || facts.ownersBehind()) {
            return k;
        }
        int kind = k;
        while (kind < Math.min(limit, k + LONGEST_DESCRIPTION)
                && unit.isWord(kind)
                && !unit.is(kind, WordClass.MEDIUM_KIND)
                && !unit.isVerb(kind)
                && !unit.is(kind, WordClass.MEDIUM)
                && !unit.isAny(
                        kind,
                        WordClass.PREPOSITION.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.SPEAKER_KIND.bit()
                                | WordClass.INFINITIVE.bit())
                && !(unit.is(kind, WordClass.PRONOUN) && !unit.is(kind, WordClass.DETERMINER))) {
            kind++;
        }
        if (kind >= limit
                || !unit.is(kind, WordClass.MEDIUM_KIND)
                || unit.at(kind).isCapitalised()) {
            return k;
        }
        int end = kind + 1;
        while (end < limit && unit.is(end, WordClass.MEDIUM_KIND)) {
            end++;
        }
        while (end < limit && (isWordOfName(end) || row.joinsName(unit.token(end)) && isWordOfName(end + 1))) {
            end++;
        }
        return end;
    }

    private boolean isWordOfName(int a) {
        return unit.isWord(a) && unit.is(a, WordClass.MEDIUM) && unit.at(a).isCapitalised();
    }

    /** Whether the mention begins directly behind {@code k}, and opens no clause as a pronoun does: told Vega they would. */
    private boolean isNextName(Row.Placed placed, int k) {
        return placed.from() == unit.token(k) + 1 && placed.mention().form() != Mention.Form.PRONOUN;
    }
}
