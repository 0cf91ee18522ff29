package org.whence.statement;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Mention;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;
import org.whence.statement.StatementFacts.SubjectPlace;

/** Finds the cues of a unit and decides what each form can be where it stands: a verb, a participle, a noun, nothing. */
final class CueFinder {

    /** A unit with more cues is no sentence; the rest is not read. */
    private static final int MOST_CUES = 40;

    /** Words that name through whom other words came are not more. */
    private static final int LONGEST_RELAY = 5;

    /** What is laid on somebody is not told farther behind. In atoms. */
    private static final int FARTHEST_BLAME = 12;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;
    private final boolean titleCase;

    CueFinder(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.facts = read.facts;
        this.titleCase = isTitleCase();
    }

    void findCues() {
        for (int a = 0; a < unit.size() && read.hits.size() < MOST_CUES; a++) {
            if (!unit.isWord(a) || read.taken[a] || read.aside[a] || isPartOfName(a)) {
                continue;
            }
            PhraseTable.Found<Cue> found = facts.cues().longestAt(row.tokens(), unit.token(a), read.limitToken(a));
            if (found == null || isInsideRelay(a)) {
                continue;
            }
            int to = unit.atomOf(found.end());
            Hit hit = facts.isMarkedPassive(unit.at(a)) ? null : choose(found.values(), a, to);
            if (hit != null && hit.form == Form.NOUN) {
                nounComplement(hit);
                hit.draft.retracted = isTakenBack(a);
                if (hit.opens < 0) {
                    // no cue but a noun, which may belong to a source
                    continue;
                }
            }
            if (hit != null && hit.cue.frames().isEmpty() && hit.cue.is(Mark.DECLINES)) {
                // asked not to be named: no words of the source
                a = to - 1;
                continue;
            }
            if (hit != null && (hit.cue.has(Frame.ABOUT) && !leadsOn(to) || hit.cue.is(Mark.BLAMES) && !blames(to))) {
                continue;
            }
            if (hit != null && !passesOn(hit)) {
                read.hits.add(hit);
                Arrays.fill(read.taken, a, to, true);
                a = to - 1;
            }
        }
    }

    /** Whether a noun for what is laid on somebody stands behind, in the same clause. */
    private boolean blames(int from) {
        for (int a = from; a < Math.min(unit.size(), from + FARTHEST_BLAME) && !unit.isComma(a); a++) {
            if (unit.isWord(a) && facts.isBlame(unit.at(a))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition that leads to what is talked of stands behind, in the same clause. */
    private boolean leadsOn(int from) {
        for (int a = from; a < unit.size() && unit.isWord(a) && !unit.isVerb(a); a++) {
            if (facts.leadsToTopic(unit.at(a))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word belongs to a phrase that names through whom words came: которого цитирует. */
    private boolean isInsideRelay(int a) {
        for (int b = a - 1;
                facts.has(Trait.PARTICIPLES_BEHIND_NOUNS) && b >= Math.max(0, a - LONGEST_RELAY) && unit.isWord(b);
                b--) {
            PhraseTable.Found<StatementFacts.Relay> relay =
                    facts.relays().longestAt(row.tokens(), unit.token(b), read.limitToken(a));
            if (relay != null
                    && relay.end() > unit.token(a)
                    && relay.values().get(0).mediumOnly()) {
                return true;
            }
        }
        if (!facts.commaBeforeClause() || !unit.is(a - 1, WordClass.RELATIVE)) {
            return false;
        }
        PhraseTable.Found<StatementFacts.Relay> relay =
                facts.relays().longestAt(row.tokens(), unit.token(a - 1), read.limitToken(a));
        return relay != null
                && relay.end() > unit.token(a)
                && relay.values().get(0).outer();
    }

    /** Whether a verb before the noun takes back what it says: withdrew his claim that. */
    private boolean isTakenBack(int noun) {
        for (int a = noun - 1; a >= Math.max(0, noun - 4); a--) {
            if (unit.is(a, WordClass.RETRACTS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a participle names whose words the subject passes on, and another verb says what they are: citing X, said. */
    private boolean passesOn(Hit hit) {
        if (hit.form != Form.SHARED
                || facts.relays().longestAt(row.tokens(), unit.token(hit.from), unit.token(unit.size())) == null) {
            return false;
        }
        for (Hit other : read.hits) {
            if (other.form == Form.FINITE && other.cue.has(Frame.THAT)) {
                return true;
            }
        }
        for (int a = hit.to; a < unit.size(); a++) {
            if (hit.helpers == 0 && a > hit.to && unit.isComma(a)) {
                return reportsBehind(a + 1);
            }
            if (unit.isComma(a)) {
                int verb = a + 1;
                while (unit.isAny(verb, WordClass.AUXILIARY.bit() | WordClass.ADVERB.bit())) {
                    verb++;
                }
                PhraseTable.Found<Cue> next = facts.cues()
                        .longestAt(row.tokens(), unit.token(Math.min(verb, unit.size() - 1)), read.limitToken(verb));
                if (next != null && first(next.values(), Form.FINITE) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a verb that reports a clause stands behind {@code from}: Citing two officers, the paper reported that. */
    private boolean reportsBehind(int from) {
        for (int a = from; a < unit.size() && !unit.isQuotation(a); a++) {
            PhraseTable.Found<Cue> next =
                    unit.isWord(a) ? facts.cues().longestAt(row.tokens(), unit.token(a), read.limitToken(a)) : null;
            Cue verb = next == null ? null : first(next.values(), Form.FINITE);
            if (verb != null && verb.has(Frame.THAT)) {
                return true;
            }
        }
        return false;
    }

    /** A capitalised word inside a sentence belongs to a name, unless the whole sentence is written so. */
    private boolean isPartOfName(int a) {
        if (unit.at(a).isCapitalised() && isInName(a)) {
            return true;
        }
        if (a == 0
                || !unit.at(a).isCapitalised()
                || unit.isPunctuation(a - 1) && !unit.isComma(a - 1)
                || unit.isQuotation(a - 1)) {
            return false;
        }
        return !titleCase;
    }

    private boolean isInName(int a) {
        for (Row.Placed placed :
                row.mentions(unit.token(Math.max(0, a - 4)), unit.token(Math.min(unit.size(), a + 6)))) {
            if (placed.from() <= unit.token(a)
                    && unit.token(a) < placed.to()
                    && placed.to() - placed.from() > 1
                    && placed.mention().form() == Mention.Form.NAME) {
                return true;
            }
        }
        return false;
    }

    private boolean isTitleCase() {
        int words = 0;
        int capitals = 0;
        for (int a = 0; a < unit.size(); a++) {
            if (unit.isWord(a) && unit.at(a).form().length() > 3) {
                words++;
                capitals += unit.at(a).isCapitalised() ? 1 : 0;
            }
        }
        return words > 2 && capitals * 10 >= words * 8;
    }

    /** The reading of a form where it stands; null if it is no cue there. */
    private @Nullable Hit choose(List<Cue> cues, int from, int to) {
        Cue verb = first(cues, Form.FINITE);
        if (verb == null) {
            Cue plain = first(cues, Form.PLAIN);
            verb = plain != null && mayBePlain(from, read.clauses.helpersFrom(from)) ? plain : null;
        }
        if (verb != null && verb.is(Mark.NOUN_LIKE) && !isVerbPlace(from, to)) {
            verb = null;
        }
        Cue shared = first(cues, Form.SHARED);
        if (shared != null && facts.subjects().get(0) == SubjectPlace.AFTER && describesNoun(shared, from, to)) {
            shared = null;
        }
        Cue noun = first(cues, Form.NOUN);
        Cue adnominal = first(cues, Form.ADNOMINAL);
        // several said: a noun of the cue's own form there is none
        boolean onlyVerb = verb != null
                && verb.form() == Form.FINITE
                && noun == null
                && shared == null
                && !verb.is(Mark.NOUN_LIKE)
                && (from == 1 || from > 1 && unit.isPunctuation(from - 2));
        boolean nominal = facts.nounsBehindPrepositions() && !onlyVerb && isNominal(from);
        if (nominal) {
            return noun == null ? null : new Hit(unit, noun, Form.NOUN, from, to, from);
        }
        int helpers = read.clauses.helpersFrom(from);
        if (verb != null || shared != null) {
            boolean passiveHelper = hasHelper(helpers, from, WordClass.PASSIVE);
            boolean infinitive = verb != null
                    && verb.form() == Form.PLAIN
                    && (helpers > 0 && unit.is(helpers - 1, WordClass.INFINITIVE)
                            || unit.is(from - 1, WordClass.INFINITIVE));
            Hit hit;
            if (verb != null && !(shared != null && passiveHelper)) {
                hit = new Hit(unit, verb, infinitive ? Form.SHARED : Form.FINITE, from, to, helpers);
                hit.draft.passive = passiveHelper && !verb.is(Mark.IMPERSONAL);
            } else {
                Cue participle = shared == null ? verb : shared;
                if (participle == null) {
                    return null;
                }
                hit = new Hit(unit, participle, passiveHelper ? Form.FINITE : Form.SHARED, from, to, helpers);
            }
            hit.draft.negated = hasHelper(helpers, from, WordClass.NEGATION);
            hit.draft.conditional = hasHelper(helpers, from, WordClass.CONDITIONAL);
            hit.draft.hedged = hasHelper(helpers, from, WordClass.HEDGE) || hit.cue.is(Mark.HEDGED);
            hit.draft.agreement = hit.cue.agreement();
            return hit;
        }
        if (adnominal != null) {
            return new Hit(unit, adnominal, Form.ADNOMINAL, from, to, from);
        }
        return noun == null ? null : new Hit(unit, noun, Form.NOUN, from, to, from);
    }

    /** Whether a participle is an adjective: negated, or feminine, which shows no case, and neither set off nor before a clause. */
    private boolean describesNoun(Cue shared, int from, int to) {
        if (unit.is(from - 1, WordClass.NEGATION)) {
            return true;
        }
        boolean shown = shared.agreement() != Agreement.FEMININE && !shared.is(Mark.NOUN_LIKE);
        boolean setOff = from == 0 || unit.isPunctuation(from - 1) || unit.isQuotation(from - 1) || unit.isJoined(from);
        return !shown && !setOff && !opensClause(to);
    }

    /** Whether a plain form is finite here: behind a helper, an infinitive mark, a pronoun or a plural. */
    private boolean mayBePlain(int a, int helpers) {
        int before = helpers - 1;
        return hasHelper(helpers, a, WordClass.AUXILIARY)
                || hasHelper(helpers, a, WordClass.CONDITIONAL)
                || unit.is(before, WordClass.INFINITIVE)
                || unit.is(before, WordClass.PRONOUN)
                || unit.is(before, WordClass.RELATIVE)
                || hasPlural(before)
                || unit.isBracket(before)
                || unit.isComma(before)
                || unit.is(before - 1, WordClass.COORDINATOR)
                || unit.isQuotation(before);
    }

    /** Whether the words before a plain form have a plural among them: officials in the capital say. */
    private boolean hasPlural(int before) {
        for (int a = before; a >= 0 && a > before - 6 && unit.isWord(a); a--) {
            if (unit.is(a, WordClass.PLURAL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form that may be a noun stands where only a verb can. */
    private boolean isVerbPlace(int from, int to) {
        int helpers = read.clauses.helpersFrom(from);
        int before = helpers - 1;
        if (facts.subjects().get(0) == SubjectPlace.AFTER
                && unit.is(before, WordClass.PRONOUN)
                && !unit.is(before, WordClass.RELATIVE)
                && !opensClause(to)) {
            // هو رد مشروع: a noun said of the pronoun
            return false;
        }
        if (facts.subjects().get(0) == SubjectPlace.AFTER
                && (unit.is(to, WordClass.COMPLEMENTISER) || isPluperfect(from, to))) {
            return true;
        }
        if (hasHelper(helpers, from, WordClass.AUXILIARY)
                || unit.isAny(
                        before, WordClass.PRONOUN.bit() | WordClass.INFINITIVE.bit() | WordClass.RELATIVE.bit())) {
            return true;
        }
        if (facts.subjects().get(0) == SubjectPlace.AFTER) {
            return before < 0
                    || unit.isJoined(from)
                    || unit.isPunctuation(before)
                    || unit.isAny(
                            before,
                            WordClass.AS.bit()
                                    | WordClass.NEGATION.bit()
                                    | WordClass.CONTRAST.bit()
                                    | WordClass.CONNECTIVE.bit());
        }
        boolean complement = unit.isAny(
                        to,
                        WordClass.COMPLEMENTISER.bit()
                                | WordClass.DETERMINER.bit()
                                | WordClass.PRONOUN.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.POSSESSIVE.bit()
                                | WordClass.NOBODY.bit())
                || unit.isQuotation(to)
                || unit.isWord(to)
                        && unit.at(to).isCapitalised()
                        && !unit.at(from).isCapitalised();
        boolean subject = unit.isWord(before)
                && (unit.at(before).isCapitalised() != unit.at(from).isCapitalised()
                        || unit.is(before, WordClass.PLURAL)
                        || unit.is(before, WordClass.DOCUMENT));
        boolean inserted = unit.is(before, WordClass.DOCUMENT) && unit.isStop(to)
                || closesSentence(before, to)
                || facts.has(Trait.COMMENT_CLAUSES)
                        && unit.is(0, WordClass.AS)
                        && unit.isComma(to)
                        && !unit.hasVerb(0, from);
        return inserted
                || complement && (subject || unit.isComma(before))
                || unit.isQuotation(before) && unit.isSpeech(before);
    }

    /** Whether a speaker between the last comma and the form leaves it nothing but to report what stands before: …, the daily Vega claims. */
    private boolean closesSentence(int before, int to) {
        boolean closes = unit.isStop(to)
                || to >= unit.size()
                || unit.is(to, WordClass.TIME) && !unit.is(before, WordClass.PREPOSITION);
        if (!closes || !facts.has(Trait.COMMENT_CLAUSES) || !unit.isWord(before)) {
            return false;
        }
        boolean speaker = false;
        int a = before;
        while (a >= 0 && before - a < FARTHEST_BLAME && unit.isWord(a) && !unit.isVerb(a)) {
            speaker |= unit.isAny(
                            a,
                            WordClass.MEDIUM.bit()
                                    | WordClass.MEDIUM_KIND.bit()
                                    | WordClass.SPEAKER_KIND.bit()
                                    | WordClass.SOURCE_KIND.bit()
                                    | WordClass.ANONYMOUS.bit())
                    || unit.at(a).isCapitalised();
            a--;
        }
        return speaker && unit.isComma(a) && unit.hasVerb(0, a) && !unit.is(a + 1, WordClass.COORDINATOR);
    }

    /** Whether a helping verb opens the clause and its subject stands between: كان السيناتور فلان طالب الثلاثاء بـ. */
    private boolean isPluperfect(int from, int to) {
        if (!unit.is(to, WordClass.TIME) && !(unit.isWord(to) && facts.carriesObject(unit.at(to)))) {
            return false;
        }
        for (int a = from - 1; a >= 0 && from - a < FARTHEST_BLAME && unit.isWord(a); a--) {
            if (unit.is(a, WordClass.AUXILIARY)) {
                return a + 1 < from && (a == 0 || !unit.isWord(a - 1) || unit.isJoined(a));
            }
            if (unit.isVerb(a) || unit.is(a, WordClass.RELATIVE)) {
                return false;
            }
        }
        return false;
    }

    private boolean opensClause(int a) {
        int k = unit.is(a, WordClass.PREPOSITION) ? a + 1 : a;
        return unit.isAny(k, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit())
                || unit.isColon(a)
                || unit.isQuotation(a);
    }

    private static @Nullable Cue first(List<Cue> cues, Form form) {
        for (Cue cue : cues) {
            if (cue.form() == form) {
                return cue;
            }
        }
        return null;
    }

    /** Whether a noun is expected at {@code a}: behind a determiner, possessive or preposition. */
    private boolean isNominal(int a) {
        if (a == 0 || unit.isQuotation(a - 1)) {
            return false;
        }
        boolean person = unit.is(a - 1, WordClass.POSSESSIVE)
                && unit.is(a - 2, WordClass.LINK)
                && a > 2
                && !unit.isAny(a - 3, WordClass.DOCUMENT.bit() | WordClass.PLURAL.bit());
        if (person && isFiniteCue(a)) {
            // a friend of his told
            return false;
        }
        if (unit.is(a - 1, WordClass.DETERMINER) && !unit.is(a - 1, WordClass.PRONOUN)) {
            return true;
        }
        if (unit.is(a - 1, WordClass.PREPOSITION) && unit.is(a, WordClass.PARTICIPLE) && isBareNoun(a + 1)) {
            // a lead in pledged delegates
            return true;
        }
        if (unit.is(a - 1, WordClass.PREPOSITION) && !unit.is(a - 1, WordClass.INFINITIVE)) {
            return !unit.is(a, WordClass.PARTICIPLE);
        }
        return unit.isPossessive(a - 1);
    }

    private boolean isBareNoun(int a) {
        return facts.marksDefinite()
                && unit.is(a, WordClass.PLURAL)
                && !unit.at(a).isCapitalised()
                && !unit.isAny(a, WordClass.DETERMINER.bit() | WordClass.PRONOUN.bit() | WordClass.VERB.bit());
    }

    private boolean hasHelper(int from, int to, WordClass wordClass) {
        for (int a = from; a < to; a++) {
            if (unit.is(a, wordClass)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFiniteCue(int a) {
        PhraseTable.Found<Cue> found =
                unit.isWord(a) ? facts.cues().longestAt(row.tokens(), unit.token(a), read.limitToken(a)) : null;
        return found != null && first(found.values(), Form.FINITE) != null;
    }

    private void nounComplement(Hit hit) {
        int k = hit.to;
        int limit = Math.min(unit.size(), k + 15);
        if (hit.cue.has(Frame.BETWEEN)) {
            hit.opens = hit.from;
            return;
        }
        if (hit.cue.has(Frame.OBJECT)
                && k < unit.size()
                && unit.isAny(k, WordClass.PREPOSITION.bit() | WordClass.INFINITIVE.bit())
                && !unit.is(k, WordClass.AGENT)
                && k + 1 < unit.size()) {
            hit.opens = k + 1;
            return;
        }
        if (hit.cue.has(Frame.BARE)
                && unit.isWord(k)
                && !unit.isAny(k, WordClass.COMPLEMENTISER.bit() | WordClass.COORDINATOR.bit())) {
            hit.opens = k;
            return;
        }
        if (hit.cue.has(Frame.QUOTE) && (unit.isQuotation(k) || unit.isColon(k) && unit.isQuotation(k + 1))) {
            hit.opens = unit.isQuotation(k) ? k : k + 1;
            return;
        }
        if (hit.cue.has(Frame.THAT)) {
            for (int a = k; a < limit; a++) {
                if (unit.is(a, WordClass.COMPLEMENTISER)) {
                    hit.opens = a + 1;
                    return;
                }
                if (unit.isVerb(a) && unit.is(a + 1, WordClass.COMPLEMENTISER) && unit.is(a, WordClass.AUXILIARY)) {
                    // his account, given to the paper, was that
                    continue;
                }
                if (unit.isVerb(a)
                        || read.taken[a]
                        || unit.isPunctuation(a) && !unit.isComma(a)
                        || facts.commaBeforeClause() && isFiniteCue(a)) {
                    return;
                }
            }
        }
    }
}
