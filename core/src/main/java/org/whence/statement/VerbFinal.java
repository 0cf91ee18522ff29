package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;

/**
 * Sources and contents in languages whose verb comes last: the subject opens the clause, the cue closes it, and the content
 * stands between them, or behind the cue if a colon or complementiser opens it there. Several verbs share one subject:
 * X, A olduğunu belirterek B dedi. Places are atoms.
 */
final class VerbFinal {

    /** A report that a medium opens as a dateline does names it in no more words. In atoms. */
    private static final int LONGEST_DATELINE = 6;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final Complements complements;
    private final Contents contents;
    private final Relays relays;
    private final OpeningPhrases phrases;
    private final OpeningSubjects subjects;
    private final ContentsBetween between;

    VerbFinal(ReadUnit read, Complements complements, Contents contents) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.complements = complements;
        this.contents = contents;
        this.relays = new Relays(read);
        this.phrases = new OpeningPhrases(read);
        this.subjects = new OpeningSubjects(read, phrases);
        this.between = new ContentsBetween(read, phrases);
    }

    void read() {
        List<Hit> verbs =
                read.hits.stream().filter(hit -> hit.form != Form.NOUN).toList();
        int[] contentFrom = new int[verbs.size()];
        int[] clauseFrom = new int[verbs.size()];
        verbs.forEach(complements::complement);
        int clause = 0;
        int content = 0;
        Hit speaking = null;
        Range subject = null;
        for (int v = 0; v < verbs.size(); v++) {
            Hit hit = verbs.get(v);
            if (speaking != null && speaking.form == Form.FINITE) {
                // a new clause: behind the verb, or inside what it reports
                clause = speaking.opens >= 0 ? speaking.opens : speaking.to;
                content = Math.max(content, clause);
                subject = null;
            }
            int own = Math.max(clause, lastClause(clause, hit.helpers));
            clauseFrom[v] = own;
            contentFrom[v] = Math.max(content, own);
            if (hit.form == Form.ADNOMINAL) {
                content = hit.to;
                clause = hit.to;
                continue;
            }
            if (speaking != null && speaking.form == Form.SHARED && row.facts().contrasts(unit.at(speaking.to - 1))) {
                // konuşurken, eski Başkan Name, …: a clause with a subject of its own
                Range other = subjects.find(speaking.to, hit);
                if (other != null
                        && read.possibleSpeakers.mayName(other.from(), other.to())
                        && unit.isComma(speaking.to)) {
                    subject = other;
                    contentFrom[v] = Math.max(contentFrom[v], speaking.to);
                }
            }
            boolean coordinated = speaking != null && unit.is(hit.helpers - 1, WordClass.COORDINATOR);
            if (own > clause) {
                subject = null;
            }
            if (subject == null && !coordinated) {
                subject = subjects.find(own, hit);
            }
            give(hit, subject, speaking);
            if (subject != null) {
                contentFrom[v] = Math.max(contentFrom[v], subject.to());
            }
            content = Math.max(content, hit.to);
            speaking = hit;
        }
        read.hits.stream()
                .filter(hit -> hit.form == Form.NOUN && hit.cue.has(Frame.BETWEEN))
                .forEach(this::nested);
        for (int v = 0; v < verbs.size(); v++) {
            if (verbs.get(v).form == Form.ADNOMINAL) {
                adnominal(verbs.get(v), clauseFrom[v]);
            } else {
                content(verbs.get(v), contentFrom[v], clauseFrom[v]);
                declinesAll(verbs, v);
            }
        }
    }

    /** Called the question premature and gave no answer: what is refused stands with the verb before. */
    private void declinesAll(List<Hit> verbs, int v) {
        Hit hit = verbs.get(v);
        if (v > 0
                && hit.cue.is(Mark.DECLINES)
                && !hit.draft.hasContent()
                && unit.is(hit.helpers - 1, WordClass.COORDINATOR)
                && verbs.get(v - 1).to == hit.helpers - 1) {
            verbs.get(v - 1).draft.negated = true;
        }
    }

    /** A verb made a noun inside what another reports: X, yetkilinin kendisine A olduğunu söylediğini aktardı. */
    private void nested(Hit hit) {
        int least = 0;
        for (Hit other : read.hits) {
            int end = other.draft.sourceTo >= 0 ? unit.atomOf(other.draft.sourceTo) : other.to;
            if (other != hit && end <= hit.from && (other.from < hit.from || other.draft.sourceTo >= 0)) {
                least = Math.max(least, end);
            }
        }
        int from = phrases.behindOpeners(least, hit.from);
        for (int a = from; a < hit.from && a < from + OpeningPhrases.LONGEST; a++) {
            if (unit.isComma(a) || unit.isQuotation(a)) {
                return;
            }
            boolean owner = unit.is(a, WordClass.GENITIVE)
                    || unit.isWord(a)
                            && unit.at(a).isCapitalised()
                            && row.facts().isOblique(unit.at(a));
            if (owner && a == from && unit.is(a, WordClass.NOBODY)) {
                return;
            }
            if (owner) {
                hit.draft.source(unit.token(from), unit.token(a + 1));
                int start = a + 1;
                while (start < hit.from && unit.isAny(start, WordClass.PRONOUN.bit() | WordClass.POSSESSIVE.bit())) {
                    start++;
                }
                while (start < hit.from && (unit.isComma(start) || unit.is(start, WordClass.ADDRESSEE))) {
                    start++;
                }
                if (hit.from - start > 1) {
                    read.claim(start, hit.from);
                    read.setContent(hit.draft, start, hit.from);
                }
                return;
            }
        }
    }

    /** Where the last clause begins before the verb at {@code end}: behind a connective, or a coordinator that follows a verb. */
    private int lastClause(int from, int end) {
        for (int a = end - 2; a > from; a--) {
            if (unit.isSpeech(a)) {
                return from;
            }
            // ... یا نه، : the second half of a question is no clause
            boolean joins = unit.is(a, WordClass.COORDINATOR) && unit.isVerb(a - 1) && !unit.isComma(a + 2);
            boolean turns = unit.is(a, WordClass.CONNECTIVE) && (unit.isComma(a - 1) || unit.isVerb(a - 1));
            if ((joins || turns) && row.facts().headFirst()) {
                return a + 1;
            }
            boolean dateline = unit.isColon(a)
                    && a <= LONGEST_DATELINE
                    && unit.is(0, WordClass.MEDIUM)
                    && !unit.hasVerb(0, a)
                    && !read.containsHit(0, a);
            if (unit.isSemicolon(a) || unit.isColon(a) && !row.facts().headFirst() || dateline) {
                return a + 1;
            }
        }
        return from;
    }

    private void give(Hit hit, @Nullable Range subject, @Nullable Hit before) {
        if (subject != null) {
            hit.sourceFrom = subject.from();
            hit.draft.source(unit.token(subject.from()), unit.token(subject.to()));
        } else if (hit.cue.is(Mark.IMPERSONAL)) {
            hit.draft.origin = Draft.Origin.NOBODY;
        } else if (before != null) {
            hit.draft.origin = Draft.Origin.SHARED;
            hit.draft.sharedWith = before.draft;
        } else {
            Range behind =
                    hit.opens < 0 && hit.form == Form.FINITE ? read.subjectBehind.find(hit.to, unit.size()) : null;
            if (behind != null
                    && unit.isStop(behind.to())
                    && unit.at(behind.from()).isCapitalised()) {
                hit.sourceFrom = behind.from();
                hit.draft.source(unit.token(behind.from()), unit.token(behind.to()));
            }
        }
    }

    // “…” diyen X: the content before, the source behind
    private void adnominal(Hit hit, int clause) {
        Range source = read.subjectBehind.find(hit.to, unit.size());
        if (source == null) {
            return;
        }
        if (!row.facts().headFirst()) {
            source = read.possibleSpeakers.upToKnown(source);
            if (source == null || !reportsClause(hit)) {
                return;
            }
        }
        hit.sourceFrom = source.from();
        hit.draft.source(unit.token(source.from()), unit.token(source.to()));
        between.find(hit, phrases.behindOpeners(clause, hit.from));
    }

    /** Whether a clause made a noun, a quotation or what is asked for stands before the participle: gelecek vaat eden has none. */
    private boolean reportsClause(Hit hit) {
        int last = read.withoutMarks(0, hit.helpers) - 1;
        return last < 0
                || unit.isQuotation(last)
                || unit.isQuotation(hit.helpers - 1)
                || unit.isAny(last, WordClass.NOMINAL.bit() | WordClass.OBLIQUE.bit())
                || hit.cue.act() != Statement.Act.SAY && hit.cue.act() != Statement.Act.PROMISE;
    }

    private void content(Hit hit, int from, int clause) {
        if (hit.draft.origin == Draft.Origin.RUNNING && isAttributed(hit)) {
            hit.draft.passive = true;
            return;
        }
        relays.relays(hit.draft, clause, hit.from);
        if (hit.opens < 0 && hit.cue.act() == Statement.Act.SAY && contents.pointsBack(hit)) {
            return;
        }
        if (opensQuotationBehindObject(hit)) {
            between.find(hit, from);
            if (hit.draft.hasContent() && unit.atomOf(hit.draft.contentTo) <= hit.helpers) {
                quotationBehind(hit);
                return;
            }
        }
        if (hit.opens >= 0) {
            contents.behind(hit);
            if (!row.facts().headFirst() && hit.draft.hasContent() && unit.isColon(hit.opens - 1)) {
                alsoBetween(hit, from);
            }
            return;
        }
        if (hit.cue.has(Frame.BETWEEN) || hit.cue.has(Frame.QUOTE)) {
            between.find(hit, from);
        }
    }

    /** Whether a phrase that names a source opens the clause, of whose content the cue is a part: Kaynağa göre X önerdi. */
    private boolean isAttributed(Hit hit) {
        for (Named one : read.named) {
            if (one.to() <= hit.from && !row.facts().headFirst() && !unit.isQuotation(hit.helpers - 1)) {
                return true;
            }
        }
        return false;
    }

    /** A clause before the cue as well as the words behind its colon: A olduğunu savundu: “B.” */
    private void alsoBetween(Hit hit, int from) {
        if (!hit.cue.has(Frame.BETWEEN) || !unit.is(hit.helpers - 1, WordClass.NOMINAL)) {
            return;
        }
        int[] behind = {hit.draft.contentFrom, hit.draft.contentTo};
        between.find(hit, from);
        if (hit.draft.contentFrom != behind[0]) {
            hit.draft.more.add(0, behind);
        }
    }

    /** Whether what the cue reports may stand before it, and a colon and a quotation follow: X را رد کرد: «…». */
    private boolean opensQuotationBehindObject(Hit hit) {
        return hit.opens == hit.to + 1
                && unit.isColon(hit.to)
                && unit.isSpeech(hit.opens)
                && (hit.cue.has(Frame.OBJECT)
                        || hit.cue.has(Frame.BETWEEN) && unit.is(hit.helpers - 1, WordClass.OBJECT_MARK));
    }

    /** The quotation behind the cue is words of the same speaker, but is neither denied nor asked for. */
    private void quotationBehind(Hit hit) {
        Draft quoted = new Draft(null, Statement.Act.SAY, hit.draft.cueFrom, hit.draft.cueTo);
        quoted.origin = Draft.Origin.SHARED;
        quoted.sharedWith = hit.draft;
        quoted.relays.addAll(hit.draft.relays);
        read.claim(hit.opens, hit.opens + 1);
        read.setContent(quoted, hit.opens, hit.opens + 1);
        read.more.add(quoted);
    }
}
