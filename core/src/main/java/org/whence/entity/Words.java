package org.whence.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.entity.Lexicon.Kind;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/** Makes the words of a report out of its tokens. */
final class Words {
    private static final String APOSTROPHES = "'\u2019\u02bc\u2018`\u00b4";
    private static final String HYPHENS = "-\u2010\u2011\u2013";
    private static final Set<Kind> SPLITTING =
            EnumSet.of(Kind.STATE, Kind.SEAT, Kind.METONYM, Kind.ADJECTIVE, Kind.PEOPLE, Kind.BODY);

    private final Lexicon lexicon;
    private final List<TimeMention> times;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Reading> readings = new HashMap<>();
    private int nextTime;

    private Words(Lexicon lexicon, List<TimeMention> times) {
        this.lexicon = lexicon;
        this.times = times;
    }

    static List<Word> of(List<Sentence> sentences, List<TimeMention> times, Lexicon lexicon) {
        Words made = new Words(lexicon, times);
        for (int s = 0; s < sentences.size(); s++) {
            boolean first = true;
            for (Token token : sentences.get(s).tokens()) {
                made.add(token, s, first);
                first = opens(token) || first && !isWordOrNumber(token);
            }
        }
        return List.copyOf(made.words);
    }

    private static boolean isWordOrNumber(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
    }

    private static boolean opens(Token token) {
        return token.kind() == Token.Kind.QUOTE || token.norm().equals(":");
    }

    private void add(Token token, int sentence, boolean first) {
        boolean time = isInTime(token.span());
        int end = endOf(token);
        if (token.kind() == Token.Kind.WORD && !time && !lexicon.knows(token.norm())) {
            List<Span> parts = parts(token, end);
            if (!parts.isEmpty()) {
                addParts(token, parts, sentence, first, end);
                return;
            }
        }
        Reading reading = readings.computeIfAbsent(token.norm(), norm -> read(token));
        words.add(new Word(
                token,
                token.span().start(),
                end,
                token.form().substring(0, end - token.span().start()),
                token.norm(),
                reading.keys(),
                reading.classes(),
                sentence,
                first,
                end < token.span().end(),
                time,
                false));
    }

    /** Keys and classes of a word; the same wherever it stands in a report. */
    private record Reading(List<String> keys, Set<WordClass> classes) {}

    private Reading read(Token token) {
        Set<String> keys = new LinkedHashSet<>();
        for (String stem : token.stems()) {
            keys.add(stem);
            keys.add(lexicon.key(stem));
        }
        List<String> list = List.copyOf(keys);
        return new Reading(list, lexicon.classesOf(token, list));
    }

    private boolean isInTime(Span span) {
        while (nextTime < times.size() && times.get(nextTime).span().end() <= span.start()) {
            nextTime++;
        }
        return nextTime < times.size() && times.get(nextTime).span().overlaps(span);
    }

    private static int endOf(Token token) {
        String form = token.form();
        for (int i = form.length() - 1; i > 0 && i >= form.length() - 12; i--) {
            if (APOSTROPHES.indexOf(form.charAt(i)) >= 0) {
                boolean ending = i == form.length() - 1 || !token.suffix().isEmpty();
                return ending ? token.span().start() + i : token.span().end();
            }
        }
        return token.span().end();
    }

    /** The parts of a compound that names a state or people in one of its parts; none if it is no such compound. */
    private List<Span> parts(Token token, int end) {
        String form = token.form().substring(0, end - token.span().start());
        List<Span> parts = new ArrayList<>(3);
        int from = 0;
        for (int i = 0; i <= form.length(); i++) {
            if (i == form.length() || HYPHENS.indexOf(form.charAt(i)) >= 0) {
                if (i == from || parts.size() == 4) {
                    return List.of();
                }
                parts.add(new Span(from, i));
                from = i + 1;
            }
        }
        if (parts.size() < 2) {
            return List.of();
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).in(form);
            boolean prefix = i == 0 && lexicon.isClass(Folding.fold(part), WordClass.PREFIX);
            boolean suffix = i == parts.size() - 1 && lexicon.qualifies(part, Lexicon.Side.RIGHT);
            if (prefix || suffix || names(part)) {
                return parts;
            }
        }
        return List.of();
    }

    private boolean names(String part) {
        if (part.length() < 2 || Character.isDigit(part.charAt(part.length() - 1))) {
            return false;
        }
        return lexicon.readings(part).stream().anyMatch(r -> lexicon.names(lexicon.key(r), SPLITTING));
    }

    private void addParts(Token token, List<Span> parts, int sentence, boolean first, int end) {
        for (int i = 0; i < parts.size(); i++) {
            String form = parts.get(i).in(token.form());
            int start = token.span().start() + parts.get(i).start();
            Set<String> keys = new LinkedHashSet<>();
            for (String reading : lexicon.readings(form)) {
                keys.add(reading);
                keys.add(lexicon.key(reading));
            }
            List<String> list = List.copyOf(keys);
            String norm = Folding.fold(form);
            words.add(new Word(
                    token,
                    start,
                    start + form.length(),
                    form,
                    norm,
                    list,
                    i == 0 && lexicon.isClass(norm, WordClass.PREFIX)
                            ? EnumSet.of(WordClass.PREFIX)
                            : EnumSet.noneOf(WordClass.class),
                    sentence,
                    first && i == 0,
                    i == parts.size() - 1 && end < token.span().end(),
                    false,
                    i > 0));
        }
    }
}
