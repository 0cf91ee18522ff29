package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.text.Span;

/** Says whom a pronoun in the place of a source stands for. Places are tokens. */
final class Pronouns {

    /** How far back a pronoun for things looks for the body that it stands for. In tokens. */
    private static final int BODY_REACH = 50;

    private final Row row;
    private final Discourse discourse;
    private final MentionHops hops;
    private final SourcePlace place;

    Pronouns(Row row, Discourse discourse, MentionHops hops, SourcePlace place) {
        this.row = row;
        this.discourse = discourse;
        this.hops = hops;
        this.place = place;
    }

    @Nullable
    Hop pronoun(int at, Agreement agreement) {
        if (row.facts().has(Trait.QUANTITIES_SPEAK) && row.is(at, WordClass.PLURAL)) {
            // some complained: not whoever spoke before
            return new Hop(Hop.Kind.UNNAMED, row.token(at).form(), row.span(at, at + 1), null);
        }
        boolean thing = row.facts().marksDefinite() && row.is(at, WordClass.NEUTER);
        Hop near = discourse.near();
        Entity nearby = near == null ? null : row.entity(near.entity());
        if (thing && near != null && (nearby == null || nearby.type() != EntityType.PERSON)) {
            // the firm said it had denied it
            return near.at(row.span(at, at + 1));
        }
        Hop speaker = thing ? discourse.speakingThing() : null;
        if (speaker != null) {
            return speaker.at(row.span(at, at + 1));
        }
        Hop body = thing && near == null ? openingBody(at) : null;
        if (body != null) {
            return body;
        }
        Hop newcomer = newcomer(at);
        if (newcomer != null && discourse.agrees(newcomer, agreement)) {
            return newcomer;
        }
        Hop opener = near == null && isSingular(at) ? onlyOneBefore(at) : null;
        if (opener != null && discourse.agrees(opener, agreement)) {
            return opener;
        }
        Hop subject = near != null ? near : discourse.silentSubject();
        if (subject != null && isSingular(at)) {
            return subject.at(row.span(at, at + 1));
        }
        if (near != null && isPlural(at) && discourse.agreementOf(near) == Agreement.PLURAL) {
            // the ministers said they welcomed it
            return near.at(row.span(at, at + 1));
        }
        Hop known = discourse.isLastWithin(Discourse.PRONOUN_REACH) ? discourse.running(agreement) : null;
        Hop spokenOf = known == null ? null : spokenOf(known, at);
        if (spokenOf != null) {
            return spokenOf;
        }
        if (known != null && discourse.isPerson(known) && isSingular(at)) {
            return known.at(row.span(at, at + 1));
        }
        for (Row.Placed placed : row.mentions(at, at + 1)) {
            Hop hop = hops.hop(placed, row.span(at, at + 1));
            if (hop != null && !discourse.isKnownMedium(hop)) {
                Hop source = hop.kind() == Hop.Kind.UNNAMED && row.facts().ownersBehind() && isSourceAlone(hop)
                        ? discourse.lastUnnamed()
                        : null;
                return source == null ? hop : source.at(row.span(at, at + 1));
            }
        }
        Hop running = discourse.running(agreement);
        return running == null
                ? new Hop(Hop.Kind.UNNAMED, row.token(at).form(), row.span(at, at + 1), null)
                : running.at(row.span(at, at + 1));
    }

    /**
     * The body that opens the nearest sentence before that a body opens, for which a pronoun for things stands: The ministry
     * issued a statement. …, it said; null if none does.
     */
    private @Nullable Hop openingBody(int at) {
        List<Row.Placed> before = row.mentions(Math.max(0, at - BODY_REACH), at);
        for (int i = before.size() - 1; i >= 0; i--) {
            Row.Placed placed = before.get(i);
            int opens = placed.from();
            while (opens > 0 && row.is(opens - 1, WordClass.DETERMINER)) {
                opens--;
            }
            if (placed.mention().type() == EntityType.ORGANISATION && row.opensSentence(opens)) {
                return hops.hop(placed, row.span(at, at + 1));
            }
        }
        return null;
    }

    /** The person whom several speakers named last, for whom alone a singular pronoun can stand: Prosecutors accuse Name of it. He denies it. */
    private @Nullable Hop spokenOf(Hop speakers, int at) {
        Span span = speakers.span();
        if (!row.facts().has(Trait.MARKED_PLURALS)
                || span == null
                || !isSingular(at)
                || !row.is(row.tokenAt(span.end() - 1), WordClass.PLURAL)) {
            return null;
        }
        int past = row.tokenAt(span.end() - 1) + 1;
        Row.Placed last = null;
        for (Row.Placed placed : row.mentions(Math.min(past, at), at)) {
            boolean person = placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME;
            last = person ? placed : last;
        }
        return last == null ? null : hops.hop(last, row.span(at, at + 1));
    }

    /** Whether the noun that the pronoun stands for points back itself: собеседник газеты. */
    private boolean isSourceAlone(Hop hop) {
        for (Row.Placed placed : row.mentions(0, place.first())) {
            if (placed.mention().entity().equals(hop.entity())) {
                return row.is(placed.from(), WordClass.SOURCE_KIND) && placed.to() - placed.from() == 1;
            }
        }
        return false;
    }

    /** The only person whom the same sentence names before a colon or semicolon: Name was blunter: in a column, he wrote; null if none is. */
    private @Nullable Hop onlyOneBefore(int at) {
        int mark = at - 1;
        while (mark > 0
                && !row.opensSentence(mark)
                && ":;".indexOf(row.token(mark).form().charAt(0)) < 0) {
            mark--;
        }
        if (row.opensSentence(mark)
                || !row.facts().hasArticleWords() && !row.facts().ownersBehind()) {
            return null;
        }
        int sentence = mark;
        while (sentence > 0 && !row.opensSentence(sentence)) {
            sentence--;
        }
        Row.Placed only = null;
        for (Row.Placed placed : row.mentions(sentence, mark)) {
            boolean named = placed.mention().type() == EntityType.PERSON
                    && row.isNamed(placed.mention().entity());
            if (named
                    && only != null
                    && !only.mention().entity().equals(placed.mention().entity())) {
                return null;
            }
            only = named ? placed : only;
        }
        return only == null ? null : hops.hop(only, row.span(at, at + 1));
    }

    /** The only person whom the sentence before names, for the first time and as no speaker: С ним спорит Name. Он уверен. */
    private @Nullable Hop newcomer(int at) {
        int sentence = at;
        while (sentence > 0 && !row.opensSentence(sentence)) {
            sentence--;
        }
        int before = sentence == 0 ? 0 : row.sentenceBefore(sentence);
        Discourse.Spoken one = discourse.spoken().isEmpty()
                ? null
                : discourse.spoken().get(discourse.spoken().size() - 1);
        if (one == null
                || one.to() > before
                || before == sentence
                || !row.facts().ownersBehind()) {
            return null;
        }
        Row.Placed only = null;
        for (Row.Placed placed : row.mentions(before, sentence)) {
            boolean person = placed.mention().type() == EntityType.PERSON;
            if (placed.mention().form() == Mention.Form.PRONOUN && row.is(placed.from(), WordClass.PRONOUN)
                    || person
                            && placed.mention().entity().equals(one.hop().entity())
                            && placed.mention().form() == Mention.Form.NAME
                    || person && placed.mention().form() == Mention.Form.NAME && only != null) {
                return null;
            }
            only = person && placed.mention().form() == Mention.Form.NAME ? placed : only;
        }
        if (only == null) {
            return null;
        }
        String entity = only.mention().entity();
        boolean known = row.mentions(0, before).stream()
                .anyMatch(placed -> placed.mention().entity().equals(entity));
        return known ? null : hops.hop(only, row.span(at, at + 1));
    }

    /** Whether no reading of the pronoun makes it a thing or several people. */
    private boolean isSingular(int at) {
        for (Row.Placed placed : row.mentions(at, at + 1)) {
            Entity entity = row.entity(placed.mention());
            return entity == null || entity.type() == EntityType.PERSON && entity.agreement() != Agreement.PLURAL;
        }
        // an honorific for whoever was named: معاليه
        return row.is(at, WordClass.PRONOUN) && row.facts().isOwned(row.token(at));
    }

    /** Whether the pronoun stands for several people. */
    private boolean isPlural(int at) {
        for (Row.Placed placed : row.mentions(at, at + 1)) {
            Entity entity = row.entity(placed.mention());
            return entity != null && entity.agreement() == Agreement.PLURAL;
        }
        return false;
    }
}
