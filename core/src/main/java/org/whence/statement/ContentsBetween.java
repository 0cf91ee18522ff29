package org.whence.statement;

import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;

/**
 * Which words between a subject and the verb that closes the clause are what it says, and which only tell where, when, through whom
 * and to whom it was said. Places are atoms of one unit.
 */
final class ContentsBetween {

    /** The name of a medium told is not longer. In atoms. */
    private static final int LONGEST_MEDIUM = 6;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final OpeningPhrases phrases;

    ContentsBetween(ReadUnit read, OpeningPhrases phrases) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.phrases = phrases;
    }

    /** The content between {@code from} and the cue. */
    void find(Hit hit, int from) {
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
            if (opens && relay.outer() && end > from && end < to && end - from <= OpeningPhrases.LONGEST) {
                return unit.isComma(end) ? end + 1 : end;
            }
        }
        return from;
    }

    /** Behind whoever the words rest on: bir subaya dayanarak, …. */
    private int behindRelay(int from, int to) {
        for (int a = from; a < Math.min(to, from + OpeningPhrases.LONGEST) && unit.isWord(a) && !unit.isVerb(a); a++) {
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
        int end = phrases.stretchEnd(from + 1, to);
        if (end - from > OpeningPhrases.SHORTEST_UNSURE + 3 || end + 1 >= to || !unit.isComma(end)) {
            return from;
        }
        for (int a = from + 1; a < end; a++) {
            if (unit.isVerb(a) || phrases.breaks(a)) {
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
        int reach = Math.min(to, from + OpeningPhrases.LONGEST);
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
