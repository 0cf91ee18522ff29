package org.whence.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit while it is being read: its cues and attribution phrases, which atoms they and their contents have taken, and the
 * questions that several steps of the reading ask. Places are atoms; drafts hold tokens.
 */
final class ReadUnit {

    /** A longer stretch between commas is no aside. In atoms. */
    private static final int LONGEST_ASIDE = 14;

    /** What asks for the name of a source to be kept stands so close behind the pronoun that opens it. In atoms. */
    private static final int LONGEST_REQUEST = 4;

    final Unit unit;
    final Row row;
    final StatementFacts facts;
    final PossibleSpeakers possibleSpeakers;
    final Clauses clauses;
    final NounPhrases nounPhrases;
    final Addressees addressees;
    final RelativeClauses relativeClauses;
    final SubjectBefore subjectBefore;
    final SubjectBehind subjectBehind;
    final MainSubject mainSubject;
    final List<Hit> hits = new ArrayList<>();
    final List<Named> named = new ArrayList<>();
    /** What else cues report, beside their own contents. */
    final List<Draft> more = new ArrayList<>();
    /** For every atom, whether a cue or attribution phrase covers it. */
    final boolean[] taken;
    /** For every atom, whether it belongs to a clause that only asks for the name of the source to be kept. */
    final boolean[] aside;
    /** For every atom, whether it is a quotation that some content took. */
    final boolean[] claimed;

    ReadUnit(Unit unit) {
        this.unit = unit;
        this.row = unit.row();
        this.facts = row.facts();
        this.taken = new boolean[unit.size()];
        this.aside = new boolean[unit.size()];
        this.claimed = new boolean[unit.size()];
        this.possibleSpeakers = new PossibleSpeakers(unit);
        this.clauses = new Clauses(unit, taken);
        ObjectStarts objectStarts = new ObjectStarts(unit, possibleSpeakers);
        this.nounPhrases = new NounPhrases(unit, taken, objectStarts);
        this.addressees = new Addressees(unit, clauses);
        this.relativeClauses = new RelativeClauses(unit, taken, clauses, nounPhrases, possibleSpeakers);
        this.subjectBefore = new SubjectBefore(unit, taken, clauses, nounPhrases, relativeClauses);
        this.subjectBehind = new SubjectBehind(unit, taken, nounPhrases, objectStarts, addressees);
        this.mainSubject = new MainSubject(unit, taken, clauses, nounPhrases, possibleSpeakers);
    }

    /** Marks what is said between commas about the name of a source: طلب عدم نشر اسمه. */
    void findAsides() {
        for (int a = 1; a < unit.size(); a++) {
            int relative = a;
            while (relative > 0 && a - relative < LONGEST_REQUEST && !unit.is(relative, WordClass.RELATIVE)) {
                relative--;
            }
            boolean verbLast = facts.subjects().get(0) == StatementFacts.SubjectPlace.FIRST;
            if (unit.is(a, WordClass.ANONYMITY) && verbLast && unit.is(relative, WordClass.RELATIVE)) {
                // منبع که نخواست نامش فاش شود،
                int comma = a;
                while (comma < unit.size() && comma < a + LONGEST_ASIDE && !unit.isComma(comma)) {
                    comma++;
                }
                if (unit.isComma(comma)) {
                    Arrays.fill(aside, relative, comma + 1, true);
                    Arrays.fill(taken, relative, comma + 1, true);
                    a = comma;
                }
                continue;
            }
            if (unit.is(a, WordClass.ANONYMITY)
                    && !unit.is(a - 1, WordClass.ANONYMITY)
                    && facts.dropsSubjects()
                    && unit.isWord(a - 1)
                    && !unit.is(a - 1, WordClass.RELATIVE)) {
                int end = endOfRequest(a);
                Arrays.fill(aside, a, end, true);
                Arrays.fill(taken, a, end, true);
                a = Math.max(a, end - 1);
                continue;
            }
            if (!unit.is(a, WordClass.ANONYMITY) || !unit.isComma(a - 1)) {
                continue;
            }
            int end = a;
            while (end < unit.size() && end < a + LONGEST_ASIDE && !unit.isComma(end)) {
                end++;
            }
            if (unit.isComma(end) || unit.isStop(end)) {
                Arrays.fill(aside, a, Math.min(end + 1, unit.size()), true);
                a = end;
            }
        }
    }

    /**
     * Where the clause ends that begins at {@code a} and describes a source without a comma: مصدر طلب عدم الكشف عن اسمه. It ends in
     * the noun for his name, and goes on with the name he gives; {@code a} if no such noun stands there.
     */
    private int endOfRequest(int a) {
        int end = a;
        for (int b = a; b < Math.min(unit.size(), a + LONGEST_REQUEST + 2) && unit.isWord(b); b++) {
            if (!unit.is(b, WordClass.PREPOSITION) && facts.isOwned(unit.at(b))) {
                end = b + 1;
                break;
            }
        }
        boolean named = end > a && unit.is(end, WordClass.LINK) && unit.isWord(end + 1);
        return named ? end + 2 : end;
    }

    int limitToken(int atom) {
        int b = atom;
        while (b < unit.size() && !unit.isQuotation(b)) {
            b++;
        }
        return unit.token(b);
    }

    void claim(int from, int to) {
        for (int a = from; a < to && a < unit.size(); a++) {
            if (unit.isQuotation(a)) {
                claimed[a] = true;
            }
        }
    }

    void setContent(Draft draft, int from, int to) {
        int a = from;
        int b = to;
        while (b > a && unit.isPunctuation(b - 1) && !unit.isBracket(b - 1)) {
            b--;
        }
        while (a < b && (unit.isPunctuation(a) && !unit.isBracket(a))) {
            a++;
        }
        if (a >= b) {
            return;
        }
        if (b - a == 1 && unit.isQuotation(a)) {
            int[] inner = inner(a);
            draft.content(inner[0], inner[1]);
        } else {
            draft.content(unit.token(a), unit.token(b));
        }
    }

    int[] inner(int quotation) {
        Quotation q = unit.quotation(quotation);
        int to = q.to();
        // the comma before the reporting clause is not the speaker's
        while (to > q.from() + 1 && row.isComma(to - 1)) {
            to--;
        }
        return new int[] {q.from(), to};
    }

    int withoutMarks(int from, int to) {
        int b = to;
        while (b > from && unit.isPunctuation(b - 1)) {
            b--;
        }
        return b;
    }

    boolean endsWithMark(int quotation) {
        Quotation q = unit.quotation(quotation);
        return q.to() > q.from()
                && ".!?…،,".indexOf(row.token(q.to() - 1).form().charAt(0)) >= 0;
    }

    /** The cue that covers atom {@code a}; null if none does. */
    @Nullable
    Hit hitAt(int a) {
        for (Hit hit : hits) {
            if (hit.from <= a && a < hit.to) {
                return hit;
            }
        }
        return null;
    }

    boolean containsHit(int from, int to) {
        for (Hit hit : hits) {
            if (hit.from >= from && hit.to <= to) {
                return true;
            }
        }
        return false;
    }

    /** The same for a verb or participle of saying, but no noun: the warning, he wrote, came late. */
    boolean containsVerb(int from, int to) {
        return hits.stream()
                .anyMatch(hit -> (hit.form == Cue.Form.FINITE || hit.form != Cue.Form.NOUN && hit.opens >= 0)
                        && hit.from >= from
                        && hit.to <= to);
    }

    /** Where the clause begins that ends before {@code end}, without the connective that opens it. */
    int clauseFrom(int end) {
        int a = end;
        while (a > 0
                && !unit.isSemicolon(a - 1)
                && !unit.isColon(a - 1)
                && !(unit.isSpeech(a - 1) && endsWithMark(a - 1) && a < end)) {
            a--;
        }
        while (a < end
                && (unit.is(a, WordClass.CONNECTIVE)
                        || unit.isPunctuation(a) && !unit.isBracket(a)
                        || unit.is(a, WordClass.COORDINATOR))) {
            a++;
        }
        return a;
    }

    int endOfSource(Hit hit) {
        return hit.draft.sourceTo >= 0 ? unit.atomOf(hit.draft.sourceTo) : -1;
    }

    boolean isNobody(Range range, Cue cue) {
        if (range.to() - range.from() != 1 || !unit.is(range.from(), WordClass.NOBODY)) {
            return false;
        }
        // it said: a body; it shows, it is thought: nobody
        return !unit.is(range.from(), WordClass.PRONOUN)
                || cue.act() == Statement.Act.THINK
                || cue.act() == Statement.Act.CLAIM
                || unit.is(range.from(), WordClass.DETERMINER);
    }

    /** Whether what is announced opens the sentence: О закрытии порта вчера сообщила газета. */
    boolean isFronted(Hit hit) {
        int start = unit.is(0, WordClass.CONNECTIVE) ? 1 : 0;
        return hit.cue.has(Cue.Frame.FRONTED)
                && unit.isWord(start)
                && facts.leadsToTopic(unit.at(start))
                && !unit.is(start, WordClass.BACK)
                && hit.helpers - start > 1
                && !unit.hasVerb(start, hit.helpers)
                && !containsHit(start, hit.helpers)
                && unit.backBefore(hit.helpers) < 0;
    }

    /** Whether nothing but adverbials stands from {@code a} to the next comma or stop. */
    boolean closes(int a) {
        if (facts.marksDefinite() && unit.is(a, WordClass.ADVERB) && !unit.is(a, WordClass.PREPOSITION)) {
            int behind = a + 1;
            while (unit.is(behind, WordClass.ADVERB)) {
                behind++;
            }
            return !unit.isWord(behind) || closes(behind);
        }
        return unit.isStop(a)
                || unit.isComma(a)
                || unit.isDash(a)
                || unit.isAddressedMedium(a)
                || !unit.is(a, WordClass.INFINITIVE)
                        && unit.isAny(
                                a,
                                WordClass.TIME.bit()
                                        | WordClass.PREPOSITION.bit()
                                        | WordClass.ADVERB.bit()
                                        | WordClass.ADVERBIAL.bit()
                                        | WordClass.SUBORDINATOR.bit());
    }
}
