package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;

/**
 * Sources and contents in languages whose verb comes last: the subject opens the clause, the cue closes it, and the content
 * stands between them, or behind the cue if a colon or complementiser opens it there. Several verbs share one subject:
 * X, A olduğunu belirterek B dedi. Places are atoms.
 */
final class VerbFinal {

    /** A subject is not longer. In atoms. */
    private static final int LONGEST_SUBJECT = 16;

    /** The name of a medium told is not longer. In atoms. */
    private static final int LONGEST_MEDIUM = 6;

    /** Without a comma behind it, a longer stretch is rather not the subject. In atoms. */
    private static final int SHORTEST_UNSURE = 4;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final Complements complements;
    private final Contents contents;
    private final Relays relays;

    VerbFinal(ReadUnit read, Complements complements, Contents contents) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.complements = complements;
        this.contents = contents;
        this.relays = new Relays(read);
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
                Range other = subject(speaking.to, hit);
                if (other != null && mayName(other.from(), other.to()) && unit.isComma(speaking.to)) {
                    subject = other;
                    contentFrom[v] = Math.max(contentFrom[v], speaking.to);
                }
            }
            boolean coordinated = speaking != null && unit.is(hit.helpers - 1, WordClass.COORDINATOR);
            if (own > clause) {
                subject = null;
            }
            if (subject == null && !coordinated) {
                subject = subject(own, hit);
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
        int from = behindOpeners(least, hit.from);
        for (int a = from; a < hit.from && a < from + LONGEST_SUBJECT; a++) {
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
            if (owner && a > from - 1) {
                hit.draft.source(unit.token(from), unit.token(a + 1));
                int start = a + 1;
                while (start < hit.from && unit.isAny(start, WordClass.PRONOUN.bit() | WordClass.POSSESSIVE.bit())) {
                    start++;
                }
                while (start < hit.from && (unit.isComma(start) || isTold(start))) {
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

    /** Whoever is told: kendisine, gazetecilere. */
    private boolean isTold(int a) {
        return unit.is(a, WordClass.ADDRESSEE);
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
                    && a <= LONGEST_MEDIUM
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

    /** The subject of the clause that begins at {@code from} and ends with {@code hit}; null if it has none of its own. */
    private @Nullable Range subject(int from, Hit hit) {
        int limit = hit.helpers;
        if (hit.cue.is(Mark.IMPERSONAL)) {
            return document(from, limit);
        }
        int a = from;
        while (a < limit) {
            a = behindOpeners(a, limit);
            if (a >= limit || unit.isSpeech(a)) {
                return null;
            }
            int to = stretchEnd(a, limit);
            Range topic = topic(a, to);
            if (topic != null) {
                return topic;
            }
            int participle = lastParticiple(a, to);
            participle =
                    participle >= 0 && (!mayName(participle + 1, to) || describes(a, participle)) ? -1 : participle;
            int start = participle >= 0 ? behindOpeners(participle + 1, to) : a;
            if (start < to && (participle >= 0 || !isAdverbial(a, to))) {
                Range range = nounPhrase(start, to, limit, hit.opens >= 0 || hit.cue.has(Frame.OBJECT));
                if (range != null) {
                    return range;
                }
                if (to >= limit || !unit.isComma(to)) {
                    return null;
                }
            }
            Range inside = start < to ? behindAdverbial(a, to, limit) : null;
            if (inside != null) {
                return inside;
            }
            a = to + 1;
            if (to - from > 3 * LONGEST_SUBJECT) {
                return null;
            }
        }
        return null;
    }

    /** Whether the participle describes somebody new without naming a medium: Sahilde çıkan bir gazete. */
    private boolean describes(int from, int participle) {
        if (row.facts().headFirst() || !unit.is(participle + 1, WordClass.INDEFINITE)) {
            return false;
        }
        for (int a = from; a <= participle; a++) {
            if (unit.isAny(a, WordClass.MEDIUM.bit() | WordClass.ADVERBIAL.bit())
                    || row.facts().relays().longestAt(row.tokens(), unit.token(a), unit.token(participle + 1))
                            != null) {
                return false;
            }
        }
        return true;
    }

    /** The words before a particle that sets the subject apart: Toplantıya katılan yetkililer ise …; null if none stands there. */
    private @Nullable Range topic(int from, int to) {
        if (row.facts().headFirst()) {
            return null;
        }
        for (int a = from + 1; a < to && a < from + LONGEST_SUBJECT; a++) {
            if (unit.is(a, WordClass.TOPIC)) {
                int participle = lastParticiple(from, a);
                int start = participle >= 0
                                && participle + 1 < a
                                && (unit.at(participle + 1).isCapitalised() || isTold(from, participle))
                        ? behindOpeners(participle + 1, a)
                        : from;
                boolean adverbial = start == from && isAdverbial(from, a);
                boolean inflected = row.facts().isOblique(unit.at(a - 1))
                        || unit.isVerb(a - 1)
                        || unit.is(a - 1, WordClass.ADVERBIAL)
                        || unit.is(a - 1, WordClass.OBLIQUE)
                                && !unit.at(a - 1).isCapitalised()
                                && !unit.isAny(
                                        a - 1,
                                        WordClass.SPEAKER_KIND.bit()
                                                | WordClass.ANONYMOUS.bit()
                                                | WordClass.SOURCE_KIND.bit());
                return start < a && !adverbial && !inflected && mayName(start, a) ? new Range(start, a) : null;
            }
        }
        return null;
    }

    /** Whether the participle says that its noun spoke to a medium: Aynı gazeteye konuşan eski bir danışman. */
    private boolean isTold(int from, int participle) {
        return participle > from
                && unit.isAny(
                        participle - 1, WordClass.MEDIUM.bit() | WordClass.MEDIUM_KIND.bit() | WordClass.TOLD.bit())
                && row.facts().relays().longestAt(row.tokens(), unit.token(participle), unit.token(participle + 1))
                        != null;
    }

    /** Whether somebody who may speak is named or described there. */
    private boolean mayName(int from, int to) {
        if (row.facts().headFirst()) {
            return true;
        }
        for (int a = from; a < to && a < from + LONGEST_SUBJECT; a++) {
            if (unit.at(a).isCapitalised()
                    || unit.isAny(
                            a,
                            WordClass.SPEAKER_KIND.bit()
                                    | WordClass.ANONYMOUS.bit()
                                    | WordClass.SOURCE_KIND.bit()
                                    | WordClass.MEDIUM_KIND.bit()
                                    | WordClass.PRONOUN.bit())) {
                return true;
            }
        }
        return row.mentions(unit.token(from), unit.token(to)).stream()
                .anyMatch(placed -> PossibleSpeakers.isSpeaker(placed.mention()));
    }

    private int behindOpeners(int from, int limit) {
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

    private int stretchEnd(int from, int limit) {
        int a = from;
        while (a < limit && !unit.isComma(a) && !unit.isSpeech(a) && !unit.isColon(a) && !read.taken[a]) {
            a++;
        }
        return a;
    }

    private int lastParticiple(int from, int to) {
        for (int a = Math.min(to, from + 2 * LONGEST_SUBJECT) - 1; a >= from; a--) {
            if (unit.is(a, WordClass.PARTICIPLE) && !unit.at(a).isCapitalised()) {
                return a;
            }
        }
        return -1;
    }

    /** The person behind an adverbial that no comma closes: در لندن نیز یک نماینده; null if none is shown. */
    private @Nullable Range behindAdverbial(int from, int to, int limit) {
        if (!row.facts().headFirst() || !isAdverbial(from, to)) {
            return null;
        }
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            int b = unit.atomOf(placed.from());
            int start = b > from && unit.is(b - 1, WordClass.INDEFINITE) ? b - 1 : b;
            boolean shown = start < b
                    || unit.is(b, WordClass.INDEFINITE)
                    || start > from && unit.is(start - 1, WordClass.ADVERB);
            if (shown
                    && start > from + 1
                    && placed.mention().type() == EntityType.PERSON
                    && !unit.is(start - 1, WordClass.PREPOSITION)) {
                return new Range(start, to < limit && unit.isComma(to) ? apposition(to, limit) : to);
            }
        }
        return null;
    }

    private boolean isAdverbial(int from, int to) {
        return unit.isAny(from, WordClass.PREPOSITION.bit() | WordClass.SUBORDINATOR.bit())
                        && !unit.is(from, WordClass.LINK)
                || unit.is(from, WordClass.ADVERBIAL)
                || unit.is(to - 1, WordClass.ADVERBIAL) && !hasBareName(from, to)
                || unit.is(to - 1, WordClass.SUBORDINATOR) && !row.facts().headFirst();
    }

    private boolean hasBareName(int from, int to) {
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            if (placed.from() <= unit.token(from) + 1
                    && PossibleSpeakers.isSpeaker(placed.mention())
                    && !row.facts().isOblique(row.token(placed.to() - 1))) {
                return true;
            }
        }
        return unit.at(from).isCapitalised() && !row.facts().isOblique(unit.at(from));
    }

    /** The noun phrase that opens the stretch from {@code from} to {@code to}, if it can be a subject. */
    private @Nullable Range nounPhrase(int from, int to, int limit, boolean contentBehind) {
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
                && end - from < LONGEST_SUBJECT
                && (unit.isWord(end) || unit.isQuotation(end) && !unit.isSpeech(end))
                && !(end > from && breaksNounPhrase(end) && !isDescribed(from, end) && !isPartOfName(end))) {
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

    /** Whether the ending makes the name an adjective: New York'taki savcılar. */
    private boolean isAttributive(int a) {
        return !row.facts().headFirst()
                && unit.isWord(a)
                && unit.at(a).norm().indexOf('\'') > 0
                && unit.at(a).suffix().endsWith("ki");
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
        return subject && mayName(from, to);
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

    /** The end of what stands in apposition behind the comma at {@code comma}; {@code comma} itself if nothing does. */
    private int apposition(int comma, int limit) {
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
            plain = !unit.isVerb(a) && !breaksNounPhrase(a);
        }
        return plain ? end : comma;
    }

    private boolean breaksNounPhrase(int a) {
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
            while (!row.facts().headFirst()
                    && end < to
                    && end - from < LONGEST_SUBJECT
                    && goesOn(end)
                    && !isOblique(end - 1)) {
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

    /** Whether the word is a noun for several people or a speaker, which no name follows: Uzmanlar İngiltere'nin …. */
    private boolean isNounForPeople(int a) {
        return !row.facts().headFirst()
                && unit.isAny(a, WordClass.ANONYMOUS.bit() | WordClass.SPEAKER_KIND.bit())
                && !unit.is(a, WordClass.DOCUMENT)
                && (unit.is(a, WordClass.ANONYMOUS)
                        || unit.isWord(a + 1) && !unit.at(a + 1).isCapitalised());
    }

    /** Whether a name or office goes on with the word: ABD Afrika Komutanlığı sözcüsü; Ferec el-Misellati adlı sözcü. */
    private boolean goesOn(int a) {
        return unit.isWord(a)
                && (unit.at(a).isCapitalised()
                        || unit.is(a, WordClass.LINK)
                        || unit.is(a - 1, WordClass.LINK)
                        || unit.is(a, WordClass.SPEAKER_KIND) && !unit.is(a, WordClass.PARTICIPLE));
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

    /** The statement or report in which an impersonal cue says that something stands. */
    private @Nullable Range document(int from, int limit) {
        int a = behindOpeners(from, limit);
        int least = a;
        for (int b = a; b < limit && b < a + 2 * LONGEST_SUBJECT; b++) {
            if (unit.is(b, WordClass.DOCUMENT)) {
                int start = b;
                while (start > least && unit.isWord(start - 1) && !read.taken[start - 1]) {
                    start--;
                }
                while (start < b && unit.isAny(start, WordClass.PREPOSITION.bit() | WordClass.TIME.bit())) {
                    start++;
                }
                int end = row.facts().headFirst() ? read.nounPhrases.end(b, limit) : b + 1;
                return new Range(row.facts().headFirst() ? Math.max(start, b - 1) : start, end);
            }
            if (unit.isSpeech(b)) {
                return null;
            }
        }
        return null;
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
        between(hit, behindOpeners(clause, hit.from));
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
            between(hit, from);
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
            between(hit, from);
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
        between(hit, from);
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

    /** The content between {@code from} and the cue. */
    private void between(Hit hit, int from) {
        int to = hit.helpers;
        while (to > from && unit.isPunctuation(to - 1) && !unit.isBracket(to - 1)) {
            to--;
        }
        int start = behindSetting(behindApposition(from, to), to);
        if (!row.facts().headFirst() && to - start < 2 && unit.is(to - 1, WordClass.NOMINAL)) {
            // görüşmesinde alındığı: the place belongs to the clause
            start = behindApposition(from, to);
        }
        while (start < to - 1
                && (unit.isPunctuation(start) && !unit.isBracket(start)
                        || unit.isAny(
                                start,
                                WordClass.ADVERB.bit() | WordClass.CONNECTIVE.bit() | WordClass.COORDINATOR.bit()))) {
            start++;
        }
        if (!row.facts().headFirst()) {
            start = behindConnective(behindMedium(hit, behindRelay(start, to), to), to);
        }
        start = behindToldIn(hit, start, to);
        if (start >= to) {
            return;
        }
        if (hit.cue.has(Frame.OBJECT)) {
            // the first: what stands behind a second one belongs to the content
            int about = start + 1;
            while (about < to && !unit.is(about - 1, WordClass.FROM)) {
                about++;
            }
            if (about >= to) {
                return;
            }
            start = about;
        }
        if (unit.isQuotation(to - 1) && hit.cue.has(Frame.QUOTE)) {
            int q = to - 1;
            boolean alone = q == start || unit.isPunctuation(q - 1) || !hit.cue.has(Frame.BETWEEN);
            int first = alone ? q : start;
            // several quotations in a row: "…", "…" dedi
            while (alone && first - 2 >= start && unit.isComma(first - 1) && unit.isSpeech(first - 2)) {
                hit.draft.more.add(read.inner(first - 2));
                read.claim(first - 2, first - 1);
                first -= 2;
            }
            int at = alone ? q : first;
            read.claim(at, to);
            read.setContent(hit.draft, at, to);
            return;
        }
        if (!hit.cue.has(Frame.BETWEEN)
                || to - start < (hit.cue.is(Mark.DENIES) && !row.facts().headFirst() ? 1 : 2)
                || hit.cue.is(Mark.WEAK) && !unit.is(to - 1, WordClass.NOMINAL)) {
            return;
        }
        read.claim(start, to);
        read.setContent(hit.draft, start, to);
    }

    /** Behind the medium told, which passes the words on: HHA muhabirine, …; Doğu Ufku'na …. */
    private int behindMedium(Hit hit, int from, int to) {
        for (int a = from; a < Math.min(to, from + LONGEST_MEDIUM); a++) {
            boolean named = unit.isWord(a)
                    && (unit.is(a, WordClass.MEDIUM) || row.isWordOfOutlet(unit.token(a)))
                    && row.facts().isDative(unit.at(a));
            boolean kind = a > from && unit.is(a, WordClass.TOLD);
            if (named || kind || unit.is(a, WordClass.OWN_MEDIUM)) {
                int past = kind && !unit.is(a, WordClass.MEDIUM) ? a : a + 1;
                hit.draft.relays.add(new Draft.RelayHop(unit.token(from), unit.token(past), true));
                return unit.isComma(a + 1) ? a + 2 : a + 1;
            }
            if (!unit.isWord(a) || !unit.at(a).isCapitalised() && !unit.is(a, WordClass.MEDIUM)) {
                break;
            }
        }
        return from;
    }

    /** Behind the words that tell to whom it was said, if they open the content: در گفت‌وگو با خبرگزاری ایسنا این خبر را. */
    private int behindToldIn(Hit hit, int from, int to) {
        boolean opens = row.facts().headFirst()
                && from < to
                && row.facts().relays().longestAt(row.tokens(), unit.token(from), unit.token(to)) != null;
        for (Draft.RelayHop relay : hit.draft.relays) {
            int end = unit.atomOf(relay.to());
            if (opens && relay.outer() && end > from && end < to && end - from <= LONGEST_SUBJECT) {
                return unit.isComma(end) ? end + 1 : end;
            }
        }
        return from;
    }

    /** Behind whoever the words rest on: bir subaya dayanarak, …. */
    private int behindRelay(int from, int to) {
        for (int a = from; a < Math.min(to, from + LONGEST_SUBJECT) && unit.isWord(a) && !unit.isVerb(a); a++) {
            PhraseTable.Found<StatementFacts.Relay> relay =
                    row.facts().relays().longestAt(row.tokens(), unit.token(a), unit.token(to));
            if (relay != null && relay.values().get(0).precedes()) {
                int end = unit.atomOf(relay.end());
                return unit.isComma(end) && end + 1 < to ? end + 1 : end < to ? end : from;
            }
        }
        return from;
    }

    /** Behind the last connective that follows a comma and a verb: …, fakat …. */
    private int behindConnective(int from, int to) {
        for (int a = to - 2; a > from + 1; a--) {
            if (unit.isSpeech(a)) {
                return from;
            }
            if (unit.is(a, WordClass.CONNECTIVE) && unit.isComma(a - 1) && unit.isVerb(a - 2)) {
                return a + 1;
            }
        }
        return from;
    }

    /** Behind a short stretch between commas that describes the subject before it: X, وزیر دفاع, …. */
    private int behindApposition(int from, int to) {
        if (!row.facts().headFirst() || !unit.isComma(from)) {
            return from;
        }
        int end = stretchEnd(from + 1, to);
        if (end - from > SHORTEST_UNSURE + 3 || end + 1 >= to || !unit.isComma(end)) {
            return from;
        }
        for (int a = from + 1; a < end; a++) {
            if (unit.isVerb(a) || breaksNounPhrase(a)) {
                return from;
            }
        }
        return end;
    }

    /** The same where such words open with a preposition: up to the last comma before the object, or behind the phrase itself. */
    private int behindLeadingSetting(int from, int to) {
        int a = from;
        while (a < to && unit.isAny(a, WordClass.ADVERB.bit() | WordClass.CONNECTIVE.bit())) {
            a++;
        }
        if (!unit.isAny(a, WordClass.ADVERBIAL.bit() | WordClass.PREPOSITION.bit())) {
            return a;
        }
        int object = to;
        while (object > a && !unit.is(object - 1, WordClass.OBJECT_MARK)) {
            object--;
        }
        for (int b = object - 1; b > a; b--) {
            if (unit.isComma(b)) {
                return b + 1;
            }
            if (unit.isQuotation(b)) {
                break;
            }
        }
        while (a < to && unit.is(a, WordClass.ADVERBIAL)) {
            a++;
        }
        return a;
    }

    /** Behind the words that say where or when it was said: yaptığı açıklamada, toplantıda. */
    private int behindSetting(int from, int to) {
        int a = from;
        if (row.facts().headFirst()) {
            return behindLeadingSetting(from, to);
        }
        int reach = Math.min(to, from + LONGEST_SUBJECT);
        int behind = a;
        for (int b = a; b < reach; b++) {
            if (unit.is(b, WordClass.ADVERBIAL) && !unit.isVerb(b)) {
                behind = b + 1;
            }
            if (unit.isQuotation(b)) {
                break;
            }
        }
        return behind;
    }
}
