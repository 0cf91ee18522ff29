package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.report.Outlet;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;
import org.whence.text.Folding;
import org.whence.text.Span;

/** Says whom a noun without a name points back at: the agency, المصدر, чиновник. Places are tokens. */
final class BackPointers {

    /** A source is not looked for farther before the noun that points back at it. In words. */
    private static final int DESCRIBED_REACH = 40;

    private final Row row;
    private final Discourse discourse;
    private final MentionHops hops;
    private final NamingForms forms;
    private final Offices offices;
    private final Phrases phrases;
    private final SourcePlace place;

    BackPointers(
            Row row,
            Discourse discourse,
            MentionHops hops,
            NamingForms forms,
            Offices offices,
            Phrases phrases,
            SourcePlace place) {
        this.row = row;
        this.discourse = discourse;
        this.hops = hops;
        this.forms = forms;
        this.offices = offices;
        this.phrases = phrases;
        this.place = place;
    }

    /** The outlet itself, if somebody told it and every word is one of its name: به ایران فردا گفت; null if not. */
    @Nullable
    Hop toldOutlet(int from, int start, int to) {
        if (!place.isAddressed() || row.report().outlet() == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (String word : row.outletName().split("[\\s«»\"“”„]+")) {
            words.add(Folding.fold(word));
        }
        int named = 0;
        for (int i = start; i < to; i++) {
            if (!row.token(i).isWord()) {
                continue;
            }
            int at = i;
            if (words.stream().noneMatch(word -> row.isWordOfOutlet(at, word))) {
                return null;
            }
            named += row.is(i, WordClass.MEDIUM_KIND) ? 0 : 1;
        }
        if (named == 0) {
            return null;
        }
        String form = row.token(start).form();
        boolean initials = to - start == 1
                && form.codePoints().takeWhile(Character::isLetter).allMatch(Character::isUpperCase);
        return new Hop(Hop.Kind.MEDIUM, initials ? row.outletName() : forms.name(start, to), row.span(from, to), null);
    }

    /** Whether the words are a noun alone for an office that {@code hop} does not have: the judge, behind a prosecutor. */
    boolean isOtherOffice(Hop hop, int start, int to) {
        int head = row.facts().headFirst() ? start : to - 1;
        return to - start == 1
                && !(row.token(head).isCapitalised() && !row.opensSentence(head))
                && !offices.mayBeCalled(hop, head);
    }

    /** The speaker of the sentence before, if nothing ties the noun to {@code hop}: Name said …. «…», — сказал депутат. */
    Hop nearerNamed(Hop hop, int from, int start, int to, Agreement agreement) {
        Hop running = discourse.running(agreement);
        int head = row.facts().headFirst() ? start : to - 1;
        if (running == null
                || running.kind() != Hop.Kind.PERSON
                || !discourse.isLastWithin(Discourse.PRONOUN_REACH)
                || !row.facts().ownersBehind()
                || to - start != 1
                || !row.is(head, WordClass.SPEAKER_KIND)
                || row.token(head).isCapitalised() && !row.opensSentence(head)) {
            return hop;
        }
        for (Discourse.Spoken one : discourse.spoken()) {
            if (hop.entity() != null && hop.entity().equals(one.hop().entity()) && discourse.mentions(one, head)) {
                return hop;
            }
        }
        return running.at(row.span(from, to));
    }

    /** The source without a name that was quoted last by the same noun: a diplomat said … the diplomat said; null if none was. */
    @Nullable
    Hop nearerWithoutName(int from, int start, int to, Agreement agreement) {
        int head = row.facts().headFirst() ? start : to - 1;
        boolean shown = row.facts().marksDefinite()
                || !row.facts().article().isEmpty()
                || row.facts().subjects().get(0) == SubjectPlace.FIRST
                        && !row.facts().headFirst();
        if (!shown || !row.is(head, WordClass.SPEAKER_KIND) || !mayPointBack(start, to)) {
            return null;
        }
        for (Discourse.Spoken one : discourse.likeliest()) {
            if (one.to() <= from && isSourceJustQuoted(one, head)) {
                return one.hop().at(row.span(from, to));
            }
            if (one.to() <= from && discourse.mentions(one, head)) {
                boolean near =
                        one.hop().kind() == Hop.Kind.UNNAMED && discourse.unit() - one.unit() <= Discourse.NOUN_REACH;
                return near && discourse.agrees(one.hop(), agreement)
                        ? one.hop().at(row.span(from, to))
                        : null;
            }
        }
        return null;
    }

    /**
     * Whether a source without a name was quoted last, a moment ago, for which a noun that says little may stand: a source in the
     * ministry said …. The official added.
     */
    private boolean isSourceJustQuoted(Discourse.Spoken one, int head) {
        return row.is(head, WordClass.GENERAL_KIND)
                && !row.is(head, WordClass.BODY_KIND)
                && (row.facts().marksDefinite() || !row.facts().article().isEmpty())
                && one.hop().kind() == Hop.Kind.UNNAMED
                && discourse.unit() - one.unit() <= Discourse.PRONOUN_REACH
                && one.equals(discourse.spoken().get(discourse.spoken().size() - 1))
                && discourse.holdsOneSource(one);
    }

    /** The speaker or medium named before that a bare noun stands for: the agency, المصدر, чиновник; null if it names anew. */
    @Nullable
    Hop pointedBack(int from, int start, int to, Agreement agreement) {
        Hop medium = mediumByPart(from, start, to);
        if (phrases.isAll(start, to, WordClass.OWN_MEDIUM)) {
            return outlet(row.span(from, to));
        }
        if (medium != null || !mayPointBack(start, to)) {
            return medium;
        }
        Span span = row.span(from, to);
        if (phrases.isAll(start, to, WordClass.MEDIUM_KIND)) {
            Hop last = discourse.lastMedium();
            return last == null ? outlet(span) == null ? mediumBefore(from, span) : outlet(span) : last.at(span);
        }
        int head = row.facts().headFirst() ? start : to - 1;
        Hop described = offices.describedPerson(from, start, to);
        if (described != null) {
            return described;
        }
        for (Discourse.Spoken one : discourse.likeliest()) {
            if (one.to() <= from
                    && (isSourceJustQuoted(one, head)
                            || discourse.agrees(one.hop(), agreement) && discourse.mentions(one, head))) {
                return one.hop().at(span);
            }
        }
        Hop known = null;
        if (row.is(head, WordClass.BODY_KIND)) {
            return bodyBefore(from, head, span);
        }
        if (row.is(head, WordClass.SOURCE_KIND)) {
            known = discourse.lastUnnamed();
            known = known == null ? describedBefore(from, head, span) : known;
        } else if (row.is(head, WordClass.SPEAKER_KIND) && discourse.isLastWithin(Discourse.NOUN_REACH)) {
            Hop running = discourse.running(agreement);
            known = running != null && running.kind() == Hop.Kind.PERSON && offices.mayBeCalled(running, head)
                    ? running
                    : null;
        }
        return known == null ? offices.onlyHolder(from, head, span) : known.at(span);
    }

    /** Whether the words single out one of several sources quoted before: المصدر الثاني, أحد المصادر. */
    boolean isOneOfSeveral(int from, int head, int to) {
        if (row.facts().article().isEmpty() || !row.facts().headFirst()) {
            return false;
        }
        if (head + 1 < to && row.facts().isOrdinal(row.token(head + 1))) {
            return true;
        }
        boolean several = false;
        for (Discourse.Spoken one : discourse.spoken()) {
            if (one.hop().kind() == Hop.Kind.UNNAMED && discourse.holdsSource(one)) {
                several = false;
                for (int i = one.from(); i < one.to(); i++) {
                    several |= row.is(i, WordClass.PLURAL);
                }
            }
        }
        return several && (!row.is(head, WordClass.PLURAL) || row.is(from, WordClass.INDEFINITE));
    }

    /** The medium whose name stands in quotation marks before {@code token}, though it did not speak there; null if none does. */
    private @Nullable Hop mediumBefore(int token, Span span) {
        Hop found = null;
        for (Quotation q : row.quotations()) {
            if (q.end() <= token && q.open() > 0 && q.isClosed() && row.is(q.open() - 1, WordClass.MEDIUM)) {
                found = new Hop(Hop.Kind.MEDIUM, forms.name(q.from(), q.to()), span, null);
            }
        }
        return found;
    }

    /** The source that words of the two sentences before describe without quoting it; null if none do. */
    private @Nullable Hop describedBefore(int from, int head, Span span) {
        List<Row.Placed> before = row.mentions(Math.max(0, from - DESCRIBED_REACH), from);
        for (int m = before.size() - 1; m >= 0; m--) {
            Row.Placed placed = before.get(m);
            if (placed.mention().form() == Mention.Form.NOMINAL
                    && placed.mention().type() == EntityType.PERSON
                    && placed.to() - placed.from() > 1
                    && Phrases.isSameStem(
                            row.token(head).norm(), row.token(placed.to() - 1).norm())) {
                return hops.hop(placed, span);
            }
        }
        return null;
    }

    /** The body named last before {@code from} whose name ends in the noun at {@code head}: dernek; null if there is none. */
    private @Nullable Hop bodyBefore(int from, int head, Span span) {
        Hop last = null;
        for (Row.Placed placed : row.mentions(0, from)) {
            Entity entity = row.entity(placed.mention());
            boolean first = row.facts().headFirst() || row.facts().ownersBehind();
            Token kind = row.token(first ? placed.from() : placed.to() - 1);
            if (entity != null
                    && entity.type() == EntityType.ORGANISATION
                    && Phrases.isSameStem(phrases.withoutArticle(row.token(head)), phrases.withoutArticle(kind))) {
                last = hops.hop(placed, span);
            }
        }
        return last == null && row.is(head, WordClass.GENERAL_KIND) ? bodyJustQuoted(from, head, span) : last;
    }

    /** The body without a kind in its name that spoke a moment ago, for which a noun for a body may stand: Corvan Air said …. The company added. */
    private @Nullable Hop bodyJustQuoted(int from, int head, Span span) {
        for (int s = discourse.spoken().size() - 1; s >= 0; s--) {
            Discourse.Spoken one = discourse.spoken().get(s);
            Hop hop = one.hop();
            if (one.to() > from || hop.name() == null || hop.kind() == Hop.Kind.MEDIUM) {
                continue;
            }
            if (discourse.unit() - one.unit() > Discourse.NOUN_REACH) {
                return null;
            }
            if (discourse.mentions(one, head)) {
                return hop.at(span);
            }
            boolean kind = false;
            for (int i = one.from(); i < one.to(); i++) {
                kind |= row.is(i, WordClass.BODY_KIND)
                                && row.token(i).isCapitalised()
                                && !row.is(i, WordClass.GENERAL_KIND)
                        || row.is(i, WordClass.SPEAKER_KIND)
                        || row.is(i, WordClass.PLURAL)
                                && row.token(i).norm().indexOf('\'') < 0
                                && (!row.token(i).isCapitalised() || row.opensSentence(i));
            }
            Entity entity = row.entity(hop.entity());
            boolean body = entity == null
                    ? hop.kind() == Hop.Kind.BODY || hop.kind() == Hop.Kind.PERSON
                    : entity.type() == EntityType.ORGANISATION;
            if (body && !kind) {
                return hop.at(span);
            }
        }
        return null;
    }

    /** The outlet itself, whom somebody told and that is called the paper or the agency; null if it is unknown. */
    @Nullable
    Hop outlet(Span span) {
        Outlet outlet = row.report().outlet();
        return outlet == null || !place.isAddressed() ? null : new Hop(Hop.Kind.MEDIUM, row.outletName(), span, null);
    }

    /** Whether the words are a noun alone, as one that has been named before: in languages that show it, with its article. */
    private boolean mayPointBack(int start, int to) {
        String article = Folding.fold(row.facts().article());
        boolean shown = row.facts().marksDefinite() || !article.isEmpty();
        boolean definite = start > place.first() && row.is(start - 1, WordClass.DEFINITE);
        // where nouns come first, what shows the noun points at somebody: این مقام وزارت دفاع
        boolean pointed = definite && row.facts().headFirst();
        if (start > place.first() && row.is(start - 1, WordClass.INDEFINITE)) {
            return false;
        }
        if (to - start > (pointed ? Phrases.LONGEST_TITLE : shown ? Phrases.LONGEST_BACK_POINTER : 1)
                || row.facts().marksDefinite()
                        && !definite
                        && (to - start > 1 || !row.facts().headFirst())
                || !article.isEmpty() && !row.token(start).norm().startsWith(article)) {
            return false;
        }
        int head = row.facts().headFirst() ? start : to - 1;
        for (int i = start; i < to; i++) {
            if (!row.token(i).isWord() || row.token(i).isCapitalised() && i > start) {
                return false;
            }
        }
        return row.is(head, WordClass.MEDIUM_KIND)
                || row.is(head, WordClass.SPEAKER_KIND)
                || row.is(head, WordClass.SOURCE_KIND)
                || row.is(head, WordClass.BODY_KIND)
                || row.mentions(start, to).stream()
                        .anyMatch(placed -> placed.mention().form() == Mention.Form.NOMINAL);
    }

    /** The medium named before of whose name one word stands here, in quotation marks or with a capital: the Gazette. */
    private @Nullable Hop mediumByPart(int from, int start, int to) {
        int a = row.token(start).isWord() ? start : start + 1;
        boolean quoted = a > start && to - a == 2;
        if (a >= to || !(quoted || to - a == 1 && row.token(a).isCapitalised()) || isMentioned(a)) {
            return null;
        }
        for (int m = discourse.media().size() - 1; m >= 0; m--) {
            Hop medium = discourse.media().get(m);
            for (String word : String.valueOf(medium.name()).split("[\\s«»\"“”„]+")) {
                if (Phrases.isSameStem(Folding.fold(word), row.token(a).norm())) {
                    return new Hop(Hop.Kind.MEDIUM, medium.name(), row.span(from, to), medium.entity());
                }
            }
        }
        Outlet outlet = row.report().outlet();
        if (outlet != null
                && place.isAddressed()
                && (Phrases.isSameStem(
                                Folding.fold(row.outletName()), row.token(a).norm())
                        || row.isWordOfOutlet(a))) {
            return new Hop(Hop.Kind.MEDIUM, row.outletName(), row.span(from, to), null);
        }
        return null;
    }

    /**
     * The medium whose title the words are, as their last one shows: told the Quay Observer, or told the Observer behind it; null if they
     * name none.
     */
    @Nullable
    Hop mediumByTitle(int from, int start, int to) {
        if (!row.facts().has(Trait.TITLES_IN_CAPITALS) || !row.is(to - 1, WordClass.MEDIUM_NAME)) {
            return null;
        }
        for (int i = start; i < to; i++) {
            if (!row.token(i).isCapitalised() || row.opensSentence(i)) {
                return null;
            }
        }
        if (to - start == 1) {
            return start > from ? mediumByPart(from, start, to) : null;
        }
        boolean person = row.mentions(start, to).stream()
                .anyMatch(placed -> placed.mention().form() == Mention.Form.NAME
                        && (placed.mention().type() == EntityType.PERSON && placed.from() == start
                                || placed.to() == to));
        return person || !place.isAddressed() && start == from
                ? null
                : new Hop(Hop.Kind.MEDIUM, forms.name(start, to), row.span(from, to), null);
    }

    /** Whether a person or state is named at {@code token}. */
    private boolean isMentioned(int token) {
        return row.mentions(token, token + 1).stream()
                .anyMatch(placed -> placed.mention().type() == EntityType.PERSON
                                && row.isNamed(placed.mention().entity())
                        || placed.mention().type() == EntityType.STATE);
    }
}
