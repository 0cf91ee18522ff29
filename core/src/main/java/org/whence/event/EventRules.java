package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.entity.Entities;
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
        Scene scene = new Scene(report, times, entities, statements, makers, grammar.home);
        Theme theme = new Theme();
        List<Draft> drafts = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.block().kind() != Block.Kind.NOTE && sentence.tokens().size() <= LONGEST_SENTENCE) {
                View view = new View(grammar, sentence, scene.mentionsIn(sentence.span()), scene);
                views.add(view);
                theme.count(view);
            }
        }
        scene.armsWords = theme.arms();
        View.Subject subject = null;
        for (View view : views) {
            view.before = subject;
            view.carriedOver = grammar.dropsSubject ? subject : null;
            if (drafts.size() < MOST_EVENTS) {
                drafts.addAll(new SentenceEvents(scene, view).find());
                subject = view.subject() == null ? subject : view.subject();
            }
        }
        theme.drop(drafts, scene);
        Retelling retelling = new Retelling(scene.states);
        retelling.inheritParties(drafts);
        retelling.inheritSides(drafts);
        retelling.stageTalks(drafts);
        retelling.shareTimes(drafts);
        return new Outcome(scene)
                .events(drafts).stream()
                        .filter(event -> statements.stream().noneMatch(said -> isOnlySaid(event, said)))
                        .toList();
    }

    /** Whether the words that name the event only bring in somebody's words. */
    private static boolean isOnlySaid(Event event, Statement said) {
        if (said.cue() == null || !said.cue().overlaps(event.trigger())) {
            return false;
        }
        boolean nobody = event.to().isEmpty();
        return switch (event.type()) {
            // words are passed on as goods are, by the same verbs
            case ARMS_TRANSFER, AID, CONCEDE, COERCE, ASSAULT -> said.cue().contains(event.trigger());
            case SUPPORT -> said.act() != Statement.Act.PRAISE && nobody;
            case CONSULT -> nobody;
            case REQUEST -> said.act() == Statement.Act.CLAIM || said.act() == Statement.Act.SAY && nobody;
            case ACCUSE -> nobody && (said.act() == Statement.Act.ASK || said.act() == Statement.Act.THINK);
            case REJECT ->
                said.polarity() == Statement.Polarity.NOT_SAID && said.cue().contains(event.trigger());
            default -> false;
        };
    }
}
