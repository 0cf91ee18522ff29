package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.text.Folding;
import org.whence.text.Span;

/** Makes a hop of words for which the report has no mention. Places are tokens. */
final class BareWords {

    private final Row row;
    private final Appositions appositions;
    private final Discourse discourse;
    private final NamingForms forms;
    private final Phrases phrases;

    BareWords(Row row, Appositions appositions, Discourse discourse, NamingForms forms, Phrases phrases) {
        this.row = row;
        this.appositions = appositions;
        this.discourse = discourse;
        this.forms = forms;
        this.phrases = phrases;
    }

    @Nullable
    Hop ofWords(int from, int to) {
        int a = from;
        int b = to;
        while (a < b && !phrases.isNaming(a)) {
            a++;
        }
        int core = phrases.core(a, b);
        if (core > a && b - a > 8) {
            b = core;
        }
        while (b > a && !phrases.isNaming(b - 1) && !phrases.closesName(b - 1, a)) {
            b--;
        }
        if (a >= b) {
            return null;
        }
        int apposed = appositions.apposed(a, b);
        if (apposed > a) {
            a = apposed;
        } else {
            b = appositions.described(a, b);
        }
        Span span = row.span(a, b);
        Hop before = quotedBefore(a, b);
        if (before != null) {
            return before;
        }
        boolean capitalised = true;
        boolean anonymous = false;
        boolean medium = false;
        int titled = a;
        while (titled < b - 2 && row.is(titled, WordClass.TITLE)) {
            titled++;
        }
        for (int i = a; i < b; i++) {
            capitalised &= i < titled || row.token(i).isCapitalised();
            anonymous |= row.is(i, WordClass.ANONYMOUS);
            medium |= row.is(i, WordClass.MEDIUM);
        }
        medium |= capitalised && b - a > 1 && row.is(b - 1, WordClass.MEDIUM_NAME);
        Hop quoted = medium ? quotedName(a, b, span) : null;
        if (quoted != null) {
            return quoted;
        }
        Hop.Kind kind = medium ? Hop.Kind.MEDIUM : anonymous || !capitalised ? Hop.Kind.UNNAMED : Hop.Kind.PERSON;
        return new Hop(kind, forms.name(a, b), span, null);
    }

    /** The medium whose name stands in quotation marks behind words for what it is: агентство «Вега»; null if none does. */
    private @Nullable Hop quotedName(int from, int to, Span span) {
        for (Quotation q : row.quotations()) {
            boolean named = q.open() > from && q.end() == to && q.isOpened() && q.isClosed() && q.from() < q.to();
            if (named && !Phrases.isInitials(row.token(q.open() - 1).form())) {
                Entity entity = row.mentions(q.from(), q.to()).stream()
                        .filter(placed -> placed.from() == q.from() && placed.to() == q.to())
                        .findFirst()
                        .map(placed -> row.entity(placed.mention()))
                        .orElse(null);
                String name = row.span(q.from(), q.to()).in(row.report().text());
                return new Hop(
                        Hop.Kind.MEDIUM,
                        entity == null ? name : entity.name(),
                        span,
                        entity == null ? null : entity.id());
            }
        }
        return null;
    }

    /** The person quoted before whose name ends in a bare word: قال عيد عماش … أكد عماش; null if nobody's does. */
    private @Nullable Hop quotedBefore(int from, int to) {
        if (to - from != 1 || !row.facts().headFirst() || row.is(from, WordClass.SPEAKER_KIND)) {
            return null;
        }
        for (int s = discourse.spoken().size() - 1; s >= 0; s--) {
            Hop hop = discourse.spoken().get(s).hop();
            String name = hop.name() == null ? "" : Folding.fold(hop.name());
            if (hop.kind() != Hop.Kind.MEDIUM
                    && name.endsWith(" " + row.token(from).norm())) {
                return hop.at(row.span(from, to));
            }
        }
        return null;
    }
}
