package org.whence.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Identity;
import org.whence.event.Event;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Wording;
import org.whence.report.Block;
import org.whence.report.PublicationDate;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.Days;
import org.whence.time.TimeMention;

/** Finds in a report what is planned, offered or announced for a day, and what may bear on such things. */
final class UndertakingReader {
    /** Words of a statement that is one promise as a whole. */
    private static final int LONGEST_PROMISE = 24;

    /** Words between a word of limit and the time: "by the end of May". */
    private static final int LIMIT_WITHIN = 3;

    private static final Set<Statement.Act> ANNOUNCING =
            Set.of(Statement.Act.SAY, Statement.Act.PROMISE, Statement.Act.CLAIM, Statement.Act.CONFIRM);

    /** First words of a clause among which a word that asks stands. */
    private static final int ASKS_WITHIN = 1;

    private final Lexicon limits;

    private UndertakingReader(Lexicon limits) {
        this.limits = limits;
    }

    /** Reads its facts from the class path. */
    static UndertakingReader load() {
        return new UndertakingReader(Lexicon.load(UndertakingReader.class, "limits.facts"));
    }

    /** A part with what it was read from. */
    private record Read(
            Profile profile,
            Span span,
            boolean promises,
            @Nullable Statement statement,
            @Nullable Event event,
            Set<String> actors) {
        Undertaking part(Profiles all) {
            return new Undertaking(
                    profile,
                    span,
                    promises,
                    Undertaking.Act.of(event),
                    Set.copyOf(actors),
                    promises && statement != null ? statement.id() : null,
                    promises ? UndertakingReader.who(this, all) : null,
                    promises ? UndertakingReader.due(this) : null);
        }
    }

    /** What is promised in a report, and what may bear on promises of others. */
    List<Undertaking> of(Profile profile, Profiles all) {
        return read(profile, all).stream().map(r -> r.part(all)).toList();
    }

    private List<Read> read(Profile profile, Profiles all) {
        List<Read> parts = new ArrayList<>();
        List<Span> promised = new ArrayList<>();
        List<Event> longestFirst = new ArrayList<>(profile.analysis().events());
        longestFirst.sort(Comparator.comparingInt((Event e) -> -e.span().length())
                .thenComparing(Event::span)
                .thenComparing(Event::id));
        for (Event event : longestFirst) {
            if (promises(event) && !inTitle(profile, event.span())) {
                Span words = words(profile, event);
                if (promised.stream().anyMatch(words::overlaps)) {
                    continue;
                }
                promised.add(words);
                parts.add(new Read(
                        profile,
                        words,
                        true,
                        statement(profile, event.statement()),
                        event,
                        actors(profile, event, all)));
            } else if (event.status() != Status.CONDITIONAL && !promises(event)) {
                parts.add(new Read(
                        profile,
                        sentence(profile, event.span()),
                        false,
                        statement(profile, event.statement()),
                        event,
                        actors(profile, event, all)));
            }
        }
        for (Statement statement : profile.analysis().statements()) {
            boolean intends =
                    statement.act() == Statement.Act.PROMISE || statement.modality() == Statement.Modality.INTENTION;
            if (intends
                    && !inTitle(profile, statement.content())
                    && statement.polarity() == Statement.Polarity.AFFIRMED
                    && promised.stream().noneMatch(s -> s.overlaps(statement.content()))) {
                promised.add(statement.content());
                parts.add(new Read(profile, statement.content(), true, statement, null, Set.of()));
            }
        }
        for (Statement statement : profile.analysis().statements()) {
            Span announced = announced(profile, statement);
            if (announced != null && promised.stream().noneMatch(announced::overlaps)) {
                promised.add(announced);
                parts.add(new Read(profile, announced, true, statement, null, Set.of()));
            }
        }
        for (Sentence sentence : profile.analysis().sentences()) {
            if (setInOwnVoice(profile, sentence) && promised.stream().noneMatch(sentence.span()::overlaps)) {
                promised.add(sentence.span());
                parts.add(new Read(profile, sentence.span(), true, null, null, Set.of()));
            }
        }
        // what is promised again has not happened
        parts.removeIf(p -> !p.promises()
                && (inTitle(profile, p.span())
                        || promised.stream()
                                .anyMatch(s -> p.event() != null
                                        && s.contains(p.event().trigger()))));
        return parts;
    }

    /** What somebody says of a time to come, or of a limit that is not over; null if nothing. */
    private @Nullable Span announced(Profile profile, Statement statement) {
        if (statement.polarity() != Statement.Polarity.AFFIRMED
                || !ANNOUNCING.contains(statement.act())
                || statement.modality() == Statement.Modality.CONDITIONAL
                || inTitle(profile, statement.content())
                || forecasts(profile, statement.content())
                || asks(profile, statement.content())) {
            return null;
        }
        for (Sentence sentence : profile.sentences(statement.content())) {
            for (TimeMention time : profile.analysis().times()) {
                boolean here = sentence.span().contains(time.span())
                        && statement.content().contains(time.span());
                boolean ahead = time.direction() == TimeMention.Direction.FUTURE
                                && !time.value().isEmpty()
                        || time.direction() == TimeMention.Direction.PRESENT
                                && Days.of(time.value())
                                        .filter(d -> !d.isOneDay())
                                        .isPresent()
                                && limited(profile, sentence, time.span());
                if (here && ahead && time.type() != TimeMention.Type.DURATION) {
                    return Wording.of(profile, statement.content()).size() <= LONGEST_PROMISE
                            ? statement.content()
                            : common(sentence.span(), statement.content());
                }
            }
        }
        if (statement.modality() != Statement.Modality.ASSERTED
                && statement.modality() != Statement.Modality.INTENTION) {
            return null;
        }
        for (Sentence sentence : profile.sentences(statement.content())) {
            Span here = common(sentence.span(), statement.content());
            if (says(profile, sentence, here, "set")
                    || says(profile, sentence, here, "ahead")
                    || says(profile, sentence, here, "ahead-if-said")) {
                return Wording.of(profile, statement.content()).size() <= LONGEST_PROMISE ? statement.content() : here;
            }
        }
        return null;
    }

    /** Whether the outlet itself tells of something that is arranged, or that somebody will do at a time to come. */
    private boolean setInOwnVoice(Profile profile, Sentence sentence) {
        if (sentence.block().kind() != Block.Kind.PARAGRAPH
                || profile.analysis().statements().stream()
                        .anyMatch(s -> s.content().overlaps(sentence.span()))) {
            return false;
        }
        if (forecasts(profile, sentence.span())) {
            return false;
        }
        // "at the end of the year": the year is this one, its end is ahead
        boolean later = profile.analysis().times().stream()
                .anyMatch(t -> sentence.span().contains(t.span())
                        && (t.direction() == TimeMention.Direction.FUTURE
                                || t.direction() == TimeMention.Direction.PRESENT
                                        && Days.of(t.value())
                                                .filter(d -> !d.isOneDay())
                                                .isPresent())
                        && t.type() != TimeMention.Type.DURATION);
        return says(profile, sentence, sentence.span(), "set")
                || later && says(profile, sentence, sentence.span(), "ahead");
    }

    /** Whether words of {@code label} stand inside {@code span} of {@code sentence}, which is no question. */
    private boolean says(Profile profile, Sentence sentence, Span span, String label) {
        if (sentence.tokens().stream().anyMatch(t -> t.is("?") || t.is("؟"))) {
            return false;
        }
        Language language = profile.analysis().report().language();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (span.contains(sentence.tokens().get(i).span())) {
                List<String> labels = limits.at(language, sentence.tokens(), i);
                if (labels.contains(label) && !labels.contains("not-ahead")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it tells what a price, a market or the weather will do, which nobody undertakes. */
    private boolean forecasts(Profile profile, Span span) {
        boolean quantity = false;
        boolean changes = false;
        for (Sentence sentence : profile.sentences(span)) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (span.contains(tokens.get(i).span())) {
                    List<String> labels = limits.at(profile.analysis().report().language(), tokens, i);
                    quantity |= labels.contains("quantity");
                    changes |= labels.contains("changes");
                }
            }
        }
        return quantity && changes;
    }

    /** Whether the words begin as a question does, or end so: "whether the bridge would open". */
    private boolean asks(Profile profile, Span span) {
        Language language = profile.analysis().report().language();
        int words = 0;
        for (Sentence sentence : profile.sentences(span)) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (!span.contains(token.span())) {
                    continue;
                }
                if (token.is("?") || token.is("؟")) {
                    return true;
                }
                if (token.isWord() && words < ASKS_WITHIN) {
                    words++;
                    if (limits.at(language, tokens, i).contains("asks")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Span common(Span a, Span b) {
        return new Span(Math.max(a.start(), b.start()), Math.min(a.end(), b.end()));
    }

    /** Whether a word beside the time makes it a limit: "before the end of the year". */
    private boolean limited(Profile profile, Sentence sentence, Span time) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            List<String> labels = limits.at(profile.analysis().report().language(), tokens, i);
            if (labels.isEmpty()) {
                continue;
            }
            int before = wordsBetween(tokens, i, time);
            if (labels.contains("limit-before") && before >= 0 && before <= LIMIT_WITHIN
                    || labels.contains("limit-after") && before < 0 && -before <= LIMIT_WITHIN) {
                return true;
            }
        }
        return false;
    }

    /** Tokens from the one at {@code at} to the time after it, at least 0; minus those from the time before it, at most -1. */
    private static int wordsBetween(List<Token> tokens, int at, Span time) {
        int words = 0;
        if (tokens.get(at).span().start() <= time.start()) {
            for (int i = at; i < tokens.size() && tokens.get(i).span().start() < time.start(); i++) {
                words++;
            }
            return words;
        }
        for (int i = at; i >= 0 && tokens.get(i).span().start() >= time.end(); i--) {
            words++;
        }
        return -words;
    }

    private static boolean promises(Event event) {
        return event.status() == Status.PLANNED
                || event.stage() == Stage.OFFERED && event.status() != Status.DENIED
                || event.stage() == Stage.PROMISED_UNFULFILLED;
    }

    /** The content of the statement that promises, unless it goes on about other things; else the words of the event. */
    private static Span words(Profile profile, Event event) {
        Statement statement = statement(profile, event.statement());
        return statement != null
                        && statement.content().contains(event.span())
                        && Wording.of(profile, statement.content()).size() <= LONGEST_PROMISE
                ? statement.content()
                : event.span();
    }

    private static boolean inTitle(Profile profile, Span span) {
        return profile.analysis().report().blocks().stream()
                .anyMatch(b -> b.kind() == Block.Kind.TITLE && b.span().contains(span));
    }

    private static @Nullable Statement statement(Profile profile, @Nullable String id) {
        return profile.analysis().statements().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Span sentence(Profile profile, Span span) {
        List<Sentence> around = profile.sentences(span);
        return around.isEmpty() ? span : around.get(0).span();
    }

    /** Identities and states of all participants. */
    private static Set<String> actors(Profile profile, Event event, Profiles all) {
        Set<String> actors = new LinkedHashSet<>();
        for (List<String> some : List.of(event.who(), event.to())) {
            for (String id : some) {
                all.identities().of(profile.id(), id).map(Identity::id).ifPresent(actors::add);
                profile.analysis().entities().entity(id).map(Entity::country).ifPresent(actors::add);
            }
        }
        return actors;
    }

    private static @Nullable String who(Read promise, Profiles all) {
        Event event = promise.event();
        String entity = event != null && !event.who().isEmpty()
                ? event.who().get(0)
                : promise.statement() == null
                        ? null
                        : promise.statement().chain().speaker().entity();
        return entity == null
                ? null
                : all.identities()
                        .of(promise.profile().id(), entity)
                        .map(Identity::id)
                        .orElse(null);
    }

    /** The time of the event, else the first one in the words, if it was not over when the report appeared. */
    private static @Nullable String due(Read promise) {
        Event event = promise.event();
        if (event != null && event.stage() == Stage.PROMISED_UNFULFILLED) {
            return null;
        }
        if (event != null && event.time() != null && mayBeDue(event.time(), promise.profile())) {
            return event.time();
        }
        for (TimeMention time : promise.profile().analysis().times()) {
            if (time.direction() != TimeMention.Direction.PAST
                    && time.type() == TimeMention.Type.DATE
                    && promise.span().contains(time.span())
                    && !time.value().isEmpty()
                    && mayBeDue(time.value(), promise.profile())) {
                return time.value();
            }
        }
        return null;
    }

    /** Whether a time is not known to have been over on the day of the report. */
    private static boolean mayBeDue(String time, Profile profile) {
        Optional<LocalDate> day = profile.analysis().report().day().map(PublicationDate::day);
        return day.isEmpty()
                || Days.of(time).filter(days -> days.before(day.get())).isEmpty();
    }
}
