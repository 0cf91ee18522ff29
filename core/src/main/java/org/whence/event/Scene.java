package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.report.Report;
import org.whence.statement.Statement;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/** What is known of a whole report when its events are put together: who is who, who says what, and when. */
final class Scene {

    /** Words of arms from which on what a state hands another is likely to be arms. */
    private static final int SOME_ARMS = 2;

    /** Words of arms from which on a report is about them. */
    private static final int MANY_ARMS = 4;

    final Report report;
    private final List<Mention> mentions;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    final States states;
    private final List<Statement> statements;
    private final List<TimeMention> times = new ArrayList<>();
    private final List<Span> allTimes = new ArrayList<>();
    private final boolean equipment;
    private int next;
    /** How many words of the report speak of arms. */
    int armsWords;

    Scene(
            Report report,
            List<TimeMention> times,
            Entities entities,
            List<Statement> statements,
            Makers makers,
            @Nullable String home) {
        this.report = report;
        this.statements = statements;
        Span dateline = report.dateline() == null ? null : report.dateline().span();
        this.mentions = entities.mentions().stream()
                .filter(m -> dateline == null || !dateline.overlaps(m.span()))
                .toList();
        for (Entity entity : entities.all()) {
            this.entities.put(entity.id(), entity);
        }
        this.states = new States(mentions, this.entities, makers, home);
        this.equipment = isAboutEquipment();
        times.forEach(time -> allTimes.add(time.span()));
        for (TimeMention time : times) {
            boolean dated = time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME;
            if (dated && !time.value().isEmpty() && (dateline == null || !dateline.overlaps(time.span()))) {
                this.times.add(time);
            }
        }
    }

    /** The mentions inside {@code sentence}; ask for sentences in text order. */
    List<Mention> mentionsIn(Span sentence) {
        while (next < mentions.size() && mentions.get(next).span().end() <= sentence.start()) {
            next++;
        }
        List<Mention> inside = new ArrayList<>();
        for (int i = next; i < mentions.size() && mentions.get(i).span().start() < sentence.end(); i++) {
            if (sentence.contains(mentions.get(i).span())) {
                inside.add(mentions.get(i));
            }
        }
        return inside;
    }

    /** Whether it names a designation that the data knows, or speaks of equipment more than once. */
    private boolean isAboutEquipment() {
        int named = 0;
        for (Mention mention : mentions) {
            if (mention.type() == EntityType.EQUIPMENT) {
                Entity entity = entities.get(mention.entity());
                boolean known = entity != null
                        && entity.concept() != null
                        && entity.concept().startsWith("equipment:");
                named += known ? 2 : 1;
            }
        }
        return named >= 2;
    }

    /** Whether the report names equipment anywhere. */
    boolean speaksOfEquipment() {
        return equipment;
    }

    /** Whether more than one word of the report speaks of arms, after they have been counted. */
    boolean speaksOfArms() {
        return armsWords >= SOME_ARMS;
    }

    /** Whether arms are what the report is about, after the words in it that speak of them have been counted. */
    boolean isAboutArms() {
        return armsWords >= MANY_ARMS;
    }

    @Nullable
    Entity entity(String id) {
        return entities.get(id);
    }

    /** The smallest statement whose content holds {@code offset}, but not its cue; null for the outlet's own voice. */
    @Nullable
    Statement statementAt(int offset) {
        Statement best = null;
        for (Statement statement : statements) {
            if (statement.content().start() > offset) {
                break;
            }
            boolean inCue = statement.cue() != null && statement.cue().contains(offset);
            if (statement.content().contains(offset)
                    && !inCue
                    && (best == null
                            || statement.content().length() <= best.content().length())) {
                best = statement;
            }
        }
        return best;
    }

    /** Whoever says I or we at {@code token}, as a mention of those words; null if nobody is quoted there by name. */
    @Nullable
    Mention speakerAt(Token token) {
        Statement statement = statementAt(token.span().start());
        boolean quoted = statement != null && statement.manner() != Statement.Manner.INDIRECT;
        return quoted && statement != null ? speaker(statement, token.span()) : null;
    }

    /** The speaker of {@code statement} as a mention at {@code span}; null if he is not known. */
    @Nullable
    Mention speaker(Statement statement, Span span) {
        String id = statement.chain().speaker().entity();
        Entity entity = id == null ? null : entities.get(id);
        return entity == null ? null : new Mention(span, entity.type(), Mention.Form.PRONOUN, entity.id());
    }

    /** Statements whose cue or source stand in {@code sentence}. */
    List<Statement> statementsAround(Span sentence) {
        List<Statement> around = new ArrayList<>();
        for (Statement statement : statements) {
            boolean cue = statement.cue() != null && sentence.overlaps(statement.cue());
            boolean source = statement.source() != null && sentence.overlaps(statement.source());
            if (cue || source || sentence.overlaps(statement.content())) {
                around.add(statement);
            }
        }
        return around;
    }

    /** Whether {@code words} are part of a date, time or duration. */
    boolean isTime(Span words) {
        int low = 0;
        int high = allTimes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (allTimes.get(middle).end() <= words.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < allTimes.size() && allTimes.get(low).start() < words.end();
    }

    /** The dated time nearest to {@code at} inside {@code within}, or null. */
    @Nullable
    TimeMention timeIn(Span within, int at) {
        TimeMention best = null;
        int least = Integer.MAX_VALUE;
        for (TimeMention time : times) {
            if (time.span().start() >= within.end()) {
                break;
            }
            if (!within.contains(time.span())) {
                continue;
            }
            int distance = time.span().start() >= at
                    ? time.span().start() - at
                    : at - time.span().end() + 1;
            if (distance < least) {
                least = distance;
                best = time;
            }
        }
        return best;
    }
}
