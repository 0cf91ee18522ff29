package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.report.Block;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.text.Span;
import org.whence.time.Days;

/** Reads what a report denies, and what others may deny of it. */
final class Tellings {
    /** Fewer words name something, but say nothing of it. */
    private static final int FEWEST_WORDS = 3;

    private Tellings() {}

    static List<Telling> of(Profile profile, Lexicon markers) {
        List<Telling> tellings = new ArrayList<>();
        List<Span> denied = new ArrayList<>();
        for (Statement statement : profile.analysis().statements()) {
            boolean outright = Negated.isOutright(profile, statement);
            if (outright && (Refusals.refuses(profile, statement, markers) || playsDown(profile, statement, markers))) {
                continue;
            }
            boolean denies = Negated.denies(profile, statement, markers);
            if (denies) {
                denied.add(statement.content());
            }
            Span span = statement.content();
            Language language = profile.analysis().report().language();
            boolean negative = markers.has(language, Negated.words(profile, span), "negation")
                    || markers.has(language, Negated.words(profile, span), "denies")
                    || markers.has(language, Negated.words(profile, span), "lacks");
            boolean ahead = markers.has(language, Negated.words(profile, span), "will-not");
            // who will not do it refuses, and denies nothing
            boolean refuses = denies && !outright && ahead;
            if (statement.polarity() != Statement.Polarity.NOT_SAID
                    && !refuses
                    && (denies || !negative && Negated.words(profile, span).size() >= FEWEST_WORDS)) {
                tellings.add(new Telling(
                        profile,
                        span,
                        denies,
                        outright,
                        acts(profile, span, null),
                        statement.cue(),
                        statement.chain().speaker(),
                        Rebuttals.alleges(statement),
                        asserts(statement)));
            }
        }
        for (Sentence sentence : profile.analysis().sentences()) {
            Span span = sentence.span();
            boolean hasDenial = denied.stream().anyMatch(d -> d.overlaps(span));
            List<Event> events = acts(profile, span, Status.DENIED);
            Language language = profile.analysis().report().language();
            boolean negated = markers.has(language, sentence.tokens(), "negation");
            boolean refuting = markers.has(language, sentence.tokens(), "denies")
                    || markers.has(language, sentence.tokens(), "lacks");
            if (!hasDenial && !quotes(profile, span) && Rebuttals.refutes(language, sentence.tokens(), markers)) {
                tellings.add(
                        new Telling(profile, span, true, true, List.of(), null, speaker(profile, span), false, false));
            } else if (!hasDenial
                    && !negated
                    && !refuting
                    && (!events.isEmpty() || leads(profile, sentence))
                    && sentence.block().kind() != Block.Kind.NOTE) {
                tellings.add(new Telling(profile, span, false, false, events, null, null, false, tells(events)));
            }
        }
        for (Event event : profile.analysis().events()) {
            if (event.type() != EventType.REJECT
                    && (event.status() == Status.DENIED || event.stage() == Stage.DENIED)
                    && denied.stream().noneMatch(d -> d.overlaps(event.span()))) {
                tellings.add(new Telling(profile, event.span(), true, true, List.of(event), null, null, false, false));
            }
        }
        return tellings;
    }

    /** Whether it is called small, and not denied: "played down the unrest". */
    private static boolean playsDown(Profile profile, Statement statement, Lexicon markers) {
        return statement.cue() != null
                && markers.has(profile.language(), Negated.words(profile, statement.cue()), "plays-down");
    }

    /** Whether the outlet itself says that something was done. */
    private static boolean tells(List<Event> events) {
        return events.stream().anyMatch(e -> e.status() == Status.REPORTED);
    }

    /** Whether somebody says that it is so, and not that it may or shall be. */
    private static boolean asserts(Statement statement) {
        return statement.polarity() == Statement.Polarity.AFFIRMED
                && (statement.modality() == Statement.Modality.ASSERTED
                        || statement.modality() == Statement.Modality.HEDGED);
    }

    /** Whether the sentence is in the first paragraph, which tells what the report is about, be it an event or not. */
    private static boolean leads(Profile profile, Sentence sentence) {
        return profile.analysis().report().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .filter(sentence.block()::equals)
                .isPresent();
    }

    /** Whether somebody's own words stand in the sentence: they give his reasons, not what he denies. */
    private static boolean quotes(Profile profile, Span sentence) {
        return profile.analysis().statements().stream()
                .anyMatch(s ->
                        s.manner() == Statement.Manner.DIRECT && s.content().overlaps(sentence));
    }

    /** Whoever is made to speak in the sentence, or null. */
    private static @Nullable Hop speaker(Profile profile, Span sentence) {
        return profile.analysis().statements().stream()
                .filter(s -> s.content().overlaps(sentence))
                .map(s -> s.chain().speaker())
                .findFirst()
                .orElse(null);
    }

    /** The events inside {@code span}, without those of status {@code without} and without background. */
    private static List<Event> acts(Profile profile, Span span, @Nullable Status without) {
        List<Event> acts = new ArrayList<>();
        for (Event event : profile.analysis().events()) {
            if (span.contains(event.trigger()) && event.status() != without && !longPast(profile, event)) {
                acts.add(event);
            }
        }
        return acts;
    }

    /** Background: what happened years before the report is not what somebody denies in it. */
    private static boolean longPast(Profile profile, Event event) {
        return profile.analysis().report().day().isPresent()
                && Days.of(event.time())
                        .filter(days -> profile.analysis()
                                                .report()
                                                .day()
                                                .orElseThrow()
                                                .day()
                                                .getYear()
                                        - days.last().getYear()
                                > 1)
                        .isPresent();
    }
}
