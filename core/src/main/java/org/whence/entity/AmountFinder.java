package org.whence.entity;

import java.util.ArrayList;
import java.util.List;
import org.whence.entity.Lexicon.Kind;
import org.whence.syntax.NumberWords;
import org.whence.syntax.Token;

/**
 * Sums of money, and numbers with what they measure or count: in digits, in words, with a sign before or a currency behind.
 * The span of a count of equipment is the number alone, that of a measure takes the measure in. Numbers of times and of
 * names are none.
 */
final class AmountFinder {

    /** In words: the longest number, and how far behind it what it counts may stand. */
    private static final int LONGEST = 8;

    private static final int REACH = 4;

    /**
     * @param to word after the last
     * @param start where it begins in the clean text, behind a joined "and"
     */
    record Amount(int from, int to, EntityType type, int start) {}

    private final Units units;
    private final NumberWords numbers;

    private AmountFinder(Units units, NumberWords numbers) {
        this.units = units;
        this.numbers = numbers;
    }

    /** In text order, without overlap. */
    static List<Amount> find(Units units, NumberWords numbers) {
        return new AmountFinder(units, numbers).find();
    }

    private List<Amount> find() {
        List<Amount> found = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            Amount amount = at(i, units.sentenceEnd(i));
            if (amount != null) {
                found.add(amount);
            }
            i = amount == null ? i + 1 : amount.to();
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Amount at(int from, int limit) {
        boolean sign = is(from, WordClass.CURRENCY_SIGN);
        boolean measured = !sign && is(from, WordClass.MEASURE_BEFORE);
        int number = sign || measured ? from + 1 : from;
        boolean rough = units.lexicon.classAt(units.words, number, limit, WordClass.ROUGH_NUMBER) > 0
                && numberEnd(number, limit) <= roughEnd(number, limit);
        int end = rough ? roughEnd(number, limit) : numberEnd(number, limit);
        if (end <= number) {
            return null;
        }
        if (sign) {
            return amount(from, withCurrency(end, limit, end), EntityType.MONEY);
        }
        if (measured) {
            return amount(from, end, EntityType.QUANTITY);
        }
        int counted = end < limit && is(end, WordClass.AMOUNT_LINK) ? end + 1 : end;
        int money = withCurrency(counted, limit, -1);
        if (money > 0) {
            return amount(from, money, EntityType.MONEY);
        }
        int measure = units.lexicon.classAt(units.words, counted, limit, WordClass.MEASURE);
        if (measure > 0) {
            return amount(from, measure, EntityType.QUANTITY);
        }
        boolean one = !rough
                && end == from + 1
                && units.word(from).isWord()
                && numbers.value(List.of(units.word(from).token())).orElse(1) == 1;
        return !one && countsEquipment(counted, limit) ? amount(from, end, EntityType.QUANTITY) : null;
    }

    private Amount amount(int from, int to, EntityType type) {
        Word first = units.word(from);
        String proclitics = String.join("", first.token().proclitics());
        boolean joined = first.isWord()
                && !proclitics.isEmpty()
                && first.norm().startsWith(proclitics)
                && numbers.value(first.norm()) == 0;
        int start = first.start() + (joined ? proclitics.length() : 0);
        return new Amount(from, to, type, Math.min(start, first.end()));
    }

    /** The end of the currency at {@code at}, perhaps with the state whose it is on either side; {@code otherwise} without one. */
    private int withCurrency(int at, int limit, int otherwise) {
        Unit before = at < limit ? units.at(at) : null;
        int from = before != null && before.from() == at && before.is(Kind.ADJECTIVE) ? before.to() : at;
        int end = units.lexicon.classAt(units.words, from, limit, WordClass.CURRENCY);
        if (end < 0) {
            return otherwise;
        }
        Unit behind = end < limit && from == at && !units.word(end - 1).possessive() ? units.at(end) : null;
        boolean state = behind != null
                && behind.from() == end
                && behind.proclitic().isEmpty()
                && behind.entries().stream().anyMatch(e -> e.kind() == Kind.STATE || e.kind() == Kind.ADJECTIVE)
                && (units.word(end).isUncasedOrSmall() || behind.is(Kind.STATE) && units.lexicon.inflectsNames());
        return state && behind != null ? behind.to() : end;
    }

    private int roughEnd(int at, int limit) {
        return at < limit ? units.lexicon.classAt(units.words, at, limit, WordClass.ROUGH_NUMBER) : -1;
    }

    /** The end of the number at {@code at}; {@code at} if there is none. */
    private int numberEnd(int at, int limit) {
        int end = at;
        for (int i = at; i < Math.min(limit, at + LONGEST); i++) {
            Word word = units.word(i);
            Unit unit = units.at(i);
            boolean free = !word.time() && !word.joined() && (unit == null || !unit.is(Kind.EQUIPMENT));
            if (free && isNumber(word) || end > at && is(i, WordClass.MAGNITUDE) && digits(i - 1)) {
                end = i + 1;
            } else if (end == at || !word.isWord() || !numbers.joins(word.token())) {
                break;
            }
        }
        return end;
    }

    private boolean digits(int i) {
        return units.word(i).token().kind() == Token.Kind.NUMBER;
    }

    private boolean isNumber(Word word) {
        return word.token().kind() == Token.Kind.NUMBER || word.isWord() && numbers.isNumber(word.token());
    }

    private boolean is(int i, WordClass wordClass) {
        return i < units.size()
                && (units.word(i).is(wordClass)
                        || !units.word(i).isWord()
                                && units.lexicon.isClass(units.word(i).norm(), wordClass));
    }

    /** Whether a class or name of equipment follows, with nothing between but words that qualify it. */
    private boolean countsEquipment(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + REACH); i++) {
            Unit unit = units.at(i);
            if (unit != null && (unit.is(Kind.CLASS) || unit.is(Kind.EQUIPMENT))) {
                return true;
            }
            Word word = units.word(i);
            boolean qualifies = word.is(WordClass.FILLER)
                    || i == from && word.is(WordClass.COUNTER)
                    || unit == null && i == from && word.isWord() && word.isCapitalised()
                    || unit != null && (unit.is(Kind.ADJECTIVE) || unit.is(Kind.DOMAIN));
            if (!qualifies) {
                return false;
            }
        }
        return false;
    }
}
