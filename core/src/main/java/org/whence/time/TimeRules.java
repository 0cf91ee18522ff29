package org.whence.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whence.language.Language;
import org.whence.pattern.Line;
import org.whence.pattern.Match;
import org.whence.pattern.PatternFile;
import org.whence.pattern.TokenRange;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.time.TimeMention.Type;

/**
 * Times by patterns over tokens: {@code times.patterns.facts} says how a language builds them, {@code words.facts} what its
 * words mean; one reader turns both into values. Of overlapping matches the longest stands, of equally long ones the first
 * pattern's.
 */
public final class TimeRules implements TimeFinder {

    private static final Comparator<Match> LONGEST_FIRST =
            Comparator.comparingInt((Match m) -> -part(m).length()).thenComparingInt(m -> part(m).start());

    /** One language's data. */
    private record Facts(TimeWords words, PatternFile patterns, TimeReader reader) {}

    private final Map<Language, Facts> facts;

    private TimeRules(Map<Language, Facts> facts) {
        this.facts = facts;
    }

    /** With the facts of every analysed language, read from the class path. */
    public static TimeRules load() {
        Map<Language, Facts> facts = new LinkedHashMap<>();
        for (Language language : Language.ANALYSED) {
            TimeWords words = TimeWords.load(language);
            PatternFile patterns =
                    PatternFile.load(TimeRules.class, language + "/times.patterns.facts", words.classes());
            facts.put(language, new Facts(words, patterns, new TimeReader(words)));
        }
        return new TimeRules(facts);
    }

    @Override
    public List<TimeMention> find(Report report, List<Sentence> sentences) {
        Facts known = facts.get(report.language());
        if (known == null) {
            return List.of();
        }
        Setting setting = new Setting(
                known.words(), report.day().map(PublicationDate::day).orElse(null));
        List<TimeMention> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            setting.enter(sentence);
            found.addAll(find(sentence, known, setting));
        }
        return found;
    }

    private static List<TimeMention> find(Sentence sentence, Facts facts, Setting setting) {
        Line.Builder builder = Line.over(sentence);
        Shapes.label(builder, sentence.tokens(), facts.words());
        Line line = builder.build();
        List<TimeReader.Reading> readings = new ArrayList<>();
        List<Match> matches =
                apart(facts.patterns().findAll(line), match -> facts.reader().isSensible(match, line, setting));
        for (Match match : matches) {
            TimeReader.Reading reading = facts.reader().read(match, line, setting);
            if (reading != null) {
                readings.add(reading);
                if (match.rule().value("read").equals("quarter")
                        && reading.value().isPartOfYear()) {
                    setting.tellPeriod(reading.value());
                }
                if (reading.day() != null) {
                    setting.tell(reading.day(), reading.outright());
                }
            }
        }
        List<TimeMention> mentions = new ArrayList<>();
        for (TimeReader.Reading reading : joined(readings, line, facts.words())) {
            mentions.add(new TimeMention(
                    line.span(reading.range()), reading.type(), reading.value().text(), reading.direction()));
        }
        return mentions;
    }

    /** The part of a match that is the expression: what it captures as {@code span}, else all of it. */
    private static TokenRange part(Match match) {
        return match.capture("span").orElse(match.range());
    }

    /** Those that are sensible, without overlap, in the order of the line. */
    private static List<Match> apart(List<Match> matches, Predicate<Match> sensible) {
        List<Match> byLength = new ArrayList<>(matches);
        byLength.sort(LONGEST_FIRST);
        BitSet taken = new BitSet();
        List<Match> kept = new ArrayList<>();
        for (Match match : byLength) {
            TokenRange part = part(match);
            if (taken.get(part.start(), part.end()).isEmpty() && sensible.test(match)) {
                taken.set(part.start(), part.end());
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(m -> part(m).start()));
        return kept;
    }

    /** Two dates with "to" between them become one interval. */
    private static List<TimeReader.Reading> joined(List<TimeReader.Reading> readings, Line line, TimeWords words) {
        List<TimeReader.Reading> joined = new ArrayList<>();
        for (TimeReader.Reading reading : readings) {
            TimeReader.Reading before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && isRange(before, reading, line, words)) {
                Value value = Value.interval(before.value(), reading.value());
                joined.set(
                        joined.size() - 1,
                        new TimeReader.Reading(
                                new TokenRange(
                                        before.range().start(), reading.range().end()),
                                Type.DATE,
                                value,
                                reading.direction(),
                                null,
                                false));
            } else {
                joined.add(reading);
            }
        }
        return joined;
    }

    private static boolean isRange(TimeReader.Reading before, TimeReader.Reading after, Line line, TimeWords words) {
        boolean dates = before.type() == Type.DATE
                && after.type() == Type.DATE
                && isPlain(before.value())
                && isPlain(after.value());
        int between = before.range().end();
        if (!dates || after.range().start() != between + 1) {
            return false;
        }
        Token joint = line.token(between);
        Token opener = before.range().start() > 0 ? line.token(before.range().start() - 1) : joint;
        boolean opened = words.is("from", opener);
        return joint.form().equals("–")
                || joint.form().equals("-")
                || joint.form().equals("—")
                || opened && words.is("to", joint)
                || words.is("between", opener) && words.is("and", joint);
    }

    private static boolean isPlain(Value value) {
        return !value.text().isEmpty() && value.text().indexOf('/') < 0;
    }
}
