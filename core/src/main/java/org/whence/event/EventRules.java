package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.entity.Entities;
import org.whence.entity.Mention;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/**
 * Finds events by frames: words that name a deed, and the slots in which their language puts those who take part. Sentence
 * by sentence; then what several sentences say of the same deed is brought together. Languages differ in data alone ({@link
 * Grammar}).
 */
public final class EventRules implements EventFinder {

    /** Events of one report beyond which no more are kept: no report tells so many. */
    static final int MOST_EVENTS = 2_000;

    /** Longer sentences are lists or tables; they are not read for events. In tokens. */
    static final int LONGEST_SENTENCE = 400;

    private final Map<Language, Grammar> grammars;
    private final Makers makers;

    private EventRules(Map<Language, Grammar> grammars, Makers makers) {
        this.grammars = grammars;
        this.makers = makers;
    }

    /** With the frames of every analysed language, read from the class path. */
    public static EventRules load() {
        Map<Language, Grammar> grammars = new LinkedHashMap<>();
        for (Language language : Language.ANALYSED) {
            grammars.put(language, Grammar.load(language));
        }
        return new EventRules(grammars, Makers.load());
    }

    @Override
    public List<Event> find(
            Report report,
            List<Sentence> sentences,
            List<TimeMention> times,
            Entities entities,
            List<Statement> statements) {
        Grammar grammar = grammars.get(report.language());
        if (grammar == null) {
            return List.of();
        }
        Scene scene = new Scene(report, times, entities, statements, makers);
        Theme theme = new Theme();
        List<Draft> drafts = new ArrayList<>();
        Mention subject = null;
        for (Sentence sentence : sentences) {
            if (sentence.block().kind() == Block.Kind.NOTE || sentence.tokens().size() > LONGEST_SENTENCE) {
                continue;
            }
            List<Mention> inside = scene.mentionsIn(sentence.span());
            View view = new View(grammar, sentence, inside, scene);
            view.carriedOver = grammar.dropsSubject ? subject : null;
            theme.count(view);
            if (drafts.size() < MOST_EVENTS) {
                drafts.addAll(new SentenceEvents(scene, view).find());
                subject = view.subject() == null ? subject : view.subject();
            }
        }
        theme.drop(drafts);
        scene.inheritParties(drafts);
        scene.stageTalks(drafts);
        return scene.events(drafts).stream()
                .filter(event -> !isCue(event, statements))
                .toList();
    }

    /** Words are passed on as goods are, by the same verbs: what brings in somebody's words hands nothing over. */
    private static boolean isCue(Event event, List<Statement> statements) {
        return event.type() == EventType.ARMS_TRANSFER
                && statements.stream()
                        .map(Statement::cue)
                        .anyMatch(cue -> cue != null && cue.contains(event.trigger()));
    }
}
