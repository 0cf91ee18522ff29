package org.whence.time;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.pattern.Line;
import org.whence.pattern.TokenRange;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.time.TimeMention.Direction;

/**
 * What a time expression is read against: the report's day, the tense of the words around it, and the day that the text has
 * told of last. Moves through one report; not for several threads.
 */
final class Setting {

    /** A verb farther away than this does not tell the tense. In tokens. */
    private static final int TENSE_REACH = 14;

    /** So many words of content must come back for a sentence to tell again what another told. */
    private static final int RETOLD_WORDS = 4;

    /** And they must be this share of the content of the shorter of the two sentences. */
    private static final double RETOLD_SHARE = 0.4;

    /** So many blocks later a happening may be told again. */
    private static final int RETOLD_BLOCKS = 1;

    /** So many blocks later "the following day" still counts from a day told of. */
    private static final int LAST_BLOCKS = 2;

    /** So many blocks later "the quarter" and "a year earlier" still count from a quarter told of. */
    private static final int PERIOD_BLOCKS = 6;

    private static final int SHORTEST_CONTENT_WORD = 4;

    private static final Set<String> QUOTATION_MARKS = Set.of("«", "»", "“", "”", "„", "\"");

    /** A sentence that gave a happening its day. */
    private record Told(Sentence sentence, int block, Set<String> content, LocalDate day) {}

    private final TimeWords words;
    private final @Nullable LocalDate day;
    private @Nullable Told told;
    private @Nullable LocalDate last;
    private int lastBlock;
    private @Nullable Value period;
    private int periodBlock;
    private int block = -1;
    private @Nullable Sentence sentence;

    Setting(TimeWords words, @Nullable LocalDate day) {
        this.words = words;
        this.day = day;
    }

    void enter(Sentence next) {
        if (sentence == null || !sentence.block().equals(next.block())) {
            block++;
        }
        sentence = next;
    }

    /** The report's day, or null. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /** The day that this block or one shortly before told of last; null if there is none. */
    @Nullable
    LocalDate last() {
        return block - lastBlock <= LAST_BLOCKS ? last : null;
    }

    /** The same, else the report's day; null if neither is known. */
    @Nullable
    LocalDate lastOrDay() {
        LocalDate told = last();
        return told != null ? told : day;
    }

    /** Notes that the sentence tells of {@code on}; {@code outright} if it gives day and month, not a word that points. */
    void tell(LocalDate on, boolean outright) {
        last = on;
        lastBlock = block;
        if (outright && sentence != null) {
            told = new Told(sentence, block, content(sentence), on);
        }
    }

    /** Notes that the sentence tells of a quarter or half of a year. */
    void tellPeriod(Value told) {
        period = told;
        periodBlock = block;
    }

    /** The quarter or half of a year that the text told of last, not long ago; null if there is none. */
    @Nullable
    Value period() {
        return block - periodBlock <= PERIOD_BLOCKS ? period : null;
    }

    /**
     * The day of the happening that this sentence tells again: one told of in this block or the one before, in words that come
     * back here. Null if there is none.
     */
    @Nullable
    LocalDate retold() {
        if (told == null
                || sentence == null
                || sentence.equals(told.sentence())
                || block - told.block() > RETOLD_BLOCKS) {
            return null;
        }
        Set<String> content = content(sentence);
        int shorter = Math.min(content.size(), told.content().size());
        content.retainAll(told.content());
        return content.size() >= RETOLD_WORDS && content.size() >= RETOLD_SHARE * shorter ? told.day() : null;
    }

    private static Set<String> content(Sentence sentence) {
        Set<String> content = new LinkedHashSet<>();
        for (Token token : sentence.tokens()) {
            if (token.isWord() && token.norm().length() >= SHORTEST_CONTENT_WORD) {
                content.add(token.stems().get(token.stems().size() - 1));
            }
        }
        return content;
    }

    /** Past or future by the nearest word inside the same quotation that shows tense; unknown if none does. */
    Direction tense(Line line, TokenRange range) {
        boolean beforeOpen = true;
        boolean afterOpen = true;
        for (int distance = 1; distance <= TENSE_REACH; distance++) {
            beforeOpen &= !isQuotation(line, range.start() - distance);
            Direction before = beforeOpen ? tenseAt(line, range.start() - distance) : Direction.UNKNOWN;
            if (before != Direction.UNKNOWN) {
                return before;
            }
            afterOpen &= !isQuotation(line, range.end() - 1 + distance);
            Direction after = afterOpen ? tenseAt(line, range.end() - 1 + distance) : Direction.UNKNOWN;
            if (after != Direction.UNKNOWN) {
                return after;
            }
        }
        return Direction.UNKNOWN;
    }

    private static boolean isQuotation(Line line, int index) {
        return index >= 0
                && index < line.size()
                && !line.token(index).isWord()
                && QUOTATION_MARKS.contains(line.token(index).form());
    }

    private Direction tenseAt(Line line, int index) {
        if (index < 0 || index >= line.size()) {
            return Direction.UNKNOWN;
        }
        Token token = line.token(index);
        if (!token.isWord()) {
            return Direction.UNKNOWN;
        }
        if (words.is("future", token)
                || words.startsAt("future-phrase", line, index)
                || words.endsIn("future-ending", token)
                || words.startsWith("future-prefix", token)) {
            return Direction.FUTURE;
        }
        boolean past = words.is("past", token) || words.endsIn("past-ending", token) && !words.is("not-past", token);
        boolean bare = past && index > 0 && words.is("participle-only-after", line.token(index - 1));
        return past && !bare ? Direction.PAST : Direction.UNKNOWN;
    }
}
