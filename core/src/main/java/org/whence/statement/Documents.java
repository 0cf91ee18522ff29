package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.text.Span;

/** Says who issued the statement, report or decree that speaks. Places are tokens. */
final class Documents {

    private final Row row;
    private final BareWords bareWords;
    private final Discourse discourse;
    private final MentionHops hops;
    private final Pronouns pronouns;

    Documents(Row row, BareWords bareWords, Discourse discourse, MentionHops hops, Pronouns pronouns) {
        this.row = row;
        this.bareWords = bareWords;
        this.discourse = discourse;
        this.hops = hops;
        this.pronouns = pronouns;
    }

    int document(int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.DOCUMENT) && !(row.token(i).isCapitalised() && row.is(i, WordClass.MEDIUM_NAME))) {
                boolean head = row.facts().headFirst()
                        ? i == from
                        : i + 1 == to
                                || !row.token(i + 1).isWord()
                                || agentBehind(i, to) > 0
                                || row.is(i + 1, WordClass.PREPOSITION)
                                || row.is(i + 1, WordClass.LINK)
                                || row.is(i + 1, WordClass.AGENT);
                if (head) {
                    return i;
                }
            }
            if (row.is(i, WordClass.PREPOSITION) && !row.facts().headFirst()) {
                return -1;
            }
        }
        return -1;
    }

    /** Whoever issued the statement or report that speaks. */
    @Nullable
    Hop ofDocument(int from, int to, int document, List<Row.Placed> mentions) {
        if (row.facts().headFirst()
                && document == from
                && document + 1 < to
                && row.facts().isAddressed(row.token(document + 1))
                && row.mentions(document + 1, to).stream()
                        .noneMatch(placed ->
                                placed.from() == document + 1 && PossibleSpeakers.isSpeaker(placed.mention()))) {
            return bareWords.ofWords(document + 1, to);
        }
        Row.Placed owner = null;
        for (Row.Placed placed : mentions) {
            boolean itself = placed.from() <= document && document < placed.to();
            if (!itself
                    && PossibleSpeakers.isSpeaker(placed.mention())
                    && (owner == null || Phrases.longer(placed, owner))) {
                owner = placed;
            }
        }
        if (owner != null) {
            Hop hop = hops.hop(owner, row.span(from, to));
            if (hop != null) {
                discourse.issued(hop);
            }
            return hop;
        }
        for (Row.Placed placed : mentions) {
            Entity entity = row.entity(placed.mention());
            if (entity != null
                    && entity.type() == EntityType.ORGANISATION
                    && placed.mention().form() != Mention.Form.NAME) {
                return hops.hop(placed, row.span(from, to));
            }
        }
        boolean alone = row.facts().headFirst()
                ? document == from && to - from == 1
                : from >= document - 1 && to == document + 1;
        if (alone && !isDescribed(from, to)) {
            for (int s = discourse.spoken().size() - 1; s >= 0 && row.facts().marksDefinite(); s--) {
                Discourse.Spoken one = discourse.spoken().get(s);
                for (int i = one.from(); i < one.to(); i++) {
                    if (one.to() <= from
                            && Phrases.isSameStem(
                                    row.token(i).norm(), row.token(document).norm())) {
                        return one.hop().at(row.span(from, to));
                    }
                }
            }
            Hop written = row.is(document, WordClass.DOCUMENT_KIND) ? lastWritten(from) : null;
            if (written != null) {
                return written.at(row.span(from, to));
            }
            Hop running = discourse.isLastWithin(Discourse.PRONOUN_REACH) ? discourse.running(Agreement.UNKNOWN) : null;
            if (running != null
                    && running.kind() == Hop.Kind.BODY
                    && row.facts().ownersBehind()) {
                // министерство сообщило …. «…», — говорится в заявлении
                return running.at(row.span(from, to));
            }
            Hop known = discourse.lastBody() == null && !row.facts().headFirst()
                    ? discourse.lastMedium()
                    : discourse.lastBody();
            if (known != null) {
                return known.at(row.span(from, to));
            }
        }
        for (int i = from; i < document; i++) {
            if (row.is(i, WordClass.POSSESSIVE)) {
                return pronouns.pronoun(i, Agreement.UNKNOWN);
            }
        }
        int a = from;
        int b = to;
        while (a < document && row.is(a, WordClass.DETERMINER)) {
            a++;
        }
        Hop medium = discourse.lastMedium();
        if (!row.facts().headFirst() && a + 1 == document && row.is(a, WordClass.MEDIUM_KIND) && medium != null) {
            return medium.at(row.span(from, to));
        }
        Hop body = issuedBy(a, document, row.span(from, to));
        if (body != null) {
            return body;
        }
        if (row.facts().headFirst()) {
            a = document + 1;
            while (a < to && row.is(a, WordClass.DOCUMENT)) {
                a++;
            }
            a = a < to && !isDescription(a, to, document) ? a : from;
            while (a < to - 1 && (row.is(a, WordClass.PREPOSITION) || row.is(a, WordClass.PARTICIPLE))) {
                a++;
            }
        } else if (agentBehind(document, to) > 0) {
            a = agentBehind(document, to);
            while (a < to - 1 && row.is(a, WordClass.DETERMINER)) {
                a++;
            }
        } else if (document > from + 1 && row.token(document - 1).isCapitalised()) {
            b = document;
        }
        return bareWords.ofWords(a < b ? a : from, b);
    }

    /** Whether one word without an article behind a document only describes it: تقرير سري. */
    private boolean isDescription(int at, int to, int document) {
        return at == document + 1
                && to - at == 1
                && !row.facts().article().isEmpty()
                && !row.facts().hasArticle(row.token(at))
                && !row.facts().hasArticle(row.token(document))
                && row.mentions(at, to).isEmpty();
    }

    /** Whether the document is new, or a participle behind a comma tells which one it is: a report; the report, published by X, …. */
    private boolean isDescribed(int from, int to) {
        if (row.facts().ownersBehind()) {
            // таможенные документы
            return row.is(from, WordClass.ADJECTIVE)
                    && !row.is(from, WordClass.POSSESSIVE)
                    && !row.is(from, WordClass.DETERMINER);
        }
        boolean bare = to - from == 1 && !row.is(from, WordClass.DETERMINER) && !row.is(from, WordClass.POSSESSIVE);
        return row.facts().hasArticleWords() && (row.is(from, WordClass.INDEFINITE) || bare)
                || row.facts().has(Trait.PARTICIPLES_BEHIND_NOUNS)
                        && to + 1 < row.size()
                        && row.isComma(to)
                        && row.is(to + 1, WordClass.PARTICIPLE);
    }

    /** The written source that was read last, close before {@code from}, if nobody is named who wrote it; null if none was. */
    private @Nullable Hop lastWritten(int from) {
        Discourse.Spoken one = discourse.spoken().isEmpty()
                ? null
                : discourse.spoken().get(discourse.spoken().size() - 1);
        if (one == null
                || one.hop().kind() != Hop.Kind.UNNAMED
                || one.to() > from
                || discourse.unit() - one.unit() > Discourse.PRONOUN_REACH) {
            return null;
        }
        for (int i = one.from(); i < one.to(); i++) {
            if (row.is(i, WordClass.DOCUMENT)) {
                return one.hop();
            }
        }
        return null;
    }

    /** The body named before whose kind opens words that tell who issued a document: Bakanlıktan yapılan açıklama; null if none is. */
    private @Nullable Hop issuedBy(int at, int document, Span span) {
        if (row.facts().headFirst()
                || row.facts().subjects().get(0) != SubjectPlace.FIRST
                || at >= document
                || !row.opensSentence(at) && row.token(at).isCapitalised()) {
            return null;
        }
        Hop last = null;
        Hop any = null;
        for (Row.Placed placed : row.mentions(0, at)) {
            Entity entity = row.entity(placed.mention());
            if (entity != null
                    && entity.type() == EntityType.ORGANISATION
                    && placed.mention().form() == Mention.Form.NAME
                    && Phrases.sharesKind(
                            row.token(at).norm(), row.token(placed.to() - 1).norm())) {
                last = hops.hop(placed, span);
            }
            if (last == null && entity != null && row.is(at, WordClass.BODY_KIND) && speaksAsBody(placed, entity)) {
                any = hops.hop(placed, span);
            }
        }
        return last == null ? any : last;
    }

    private boolean speaksAsBody(Row.Placed placed, Entity entity) {
        return entity.type() == EntityType.ORGANISATION
                && placed.mention().form() == Mention.Form.NAME
                && !row.isMedium(placed);
    }

    /** Where whoever wrote the document begins: a report published by the institute; -1 if nobody is named. */
    private int agentBehind(int document, int to) {
        for (int i = document + 1; i < to - 1 && i < document + 4; i++) {
            if (row.is(i, WordClass.AGENT)) {
                return i + 1;
            }
            if (!row.is(i, WordClass.PARTICIPLE)) {
                return -1;
            }
        }
        return -1;
    }
}
