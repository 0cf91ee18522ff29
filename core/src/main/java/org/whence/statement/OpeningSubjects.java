package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;

/**
 * Which words at the beginning of a clause are the subject of the verb that closes it. Places are atoms of one unit.
 */
final class OpeningSubjects {

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final OpeningPhrases phrases;

    OpeningSubjects(ReadUnit read, OpeningPhrases phrases) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.phrases = phrases;
    }

    /** The subject of the clause that begins at {@code from} and ends with {@code hit}; null if it has none of its own. */
    @Nullable
    Range find(int from, Hit hit) {
        int limit = hit.helpers;
        if (hit.cue.is(Mark.IMPERSONAL)) {
            return document(from, limit);
        }
        int a = from;
        while (a < limit) {
            a = phrases.behindOpeners(a, limit);
            if (a >= limit || unit.isSpeech(a)) {
                return null;
            }
            int to = phrases.stretchEnd(a, limit);
            Range topic = topic(a, to);
            if (topic != null) {
                return topic;
            }
            int participle = lastParticiple(a, to);
            participle =
                    participle >= 0 && (!read.possibleSpeakers.mayName(participle + 1, to) || describes(a, participle))
                            ? -1
                            : participle;
            int start = participle >= 0 ? phrases.behindOpeners(participle + 1, to) : a;
            if (start < to && (participle >= 0 || !isAdverbial(a, to))) {
                Range range = phrases.subject(start, to, limit, hit.opens >= 0 || hit.cue.has(Frame.OBJECT));
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
            if (to - from > 3 * OpeningPhrases.LONGEST) {
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
        for (int a = from + 1; a < to && a < from + OpeningPhrases.LONGEST; a++) {
            if (unit.is(a, WordClass.TOPIC)) {
                int participle = lastParticiple(from, a);
                int start = participle >= 0
                                && participle + 1 < a
                                && (unit.at(participle + 1).isCapitalised() || isToldMedium(from, participle))
                        ? phrases.behindOpeners(participle + 1, a)
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
                return start < a && !adverbial && !inflected && read.possibleSpeakers.mayName(start, a)
                        ? new Range(start, a)
                        : null;
            }
        }
        return null;
    }

    /** Whether the participle says that its noun spoke to a medium: Aynı gazeteye konuşan eski bir danışman. */
    private boolean isToldMedium(int from, int participle) {
        return participle > from
                && unit.isAny(
                        participle - 1, WordClass.MEDIUM.bit() | WordClass.MEDIUM_KIND.bit() | WordClass.TOLD.bit())
                && row.facts().relays().longestAt(row.tokens(), unit.token(participle), unit.token(participle + 1))
                        != null;
    }

    private int lastParticiple(int from, int to) {
        for (int a = Math.min(to, from + 2 * OpeningPhrases.LONGEST) - 1; a >= from; a--) {
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
                return new Range(start, to < limit && unit.isComma(to) ? phrases.apposition(to, limit) : to);
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

    /** The statement or report in which an impersonal cue says that something stands. */
    private @Nullable Range document(int from, int limit) {
        int a = phrases.behindOpeners(from, limit);
        int least = a;
        for (int b = a; b < limit && b < a + 2 * OpeningPhrases.LONGEST; b++) {
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
}
