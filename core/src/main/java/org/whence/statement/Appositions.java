package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/** Finds the name that stands in apposition to an office, a kind or a description. Places are tokens. */
final class Appositions {

    /** What somebody does is told in no more words before his name. */
    private static final int LONGEST_ROLE = 3;

    private final Row row;
    private final NamingForms forms;
    private final Phrases phrases;

    Appositions(Row row, NamingForms forms, Phrases phrases) {
        this.row = row;
        this.forms = forms;
        this.phrases = phrases;
    }

    /**
     * Where the name of a medium begins that stands behind the noun for its kind, where nouns come last: İran haber ajansı
     * Sahil; {@code start} if none does.
     */
    int mediumKindBefore(int start, int to) {
        if (row.facts().headFirst() || row.facts().subjects().get(0) != SubjectPlace.FIRST) {
            return start;
        }
        int name = to;
        while (name > start
                && row.token(name - 1).isWord()
                && row.token(name - 1).isCapitalised()) {
            name--;
        }
        boolean kind = name > start
                && name < to
                && row.is(name - 1, WordClass.MEDIUM)
                && !row.token(name - 1).isCapitalised();
        return kind ? name : start;
    }

    /** Whether the name goes on behind the mention, and is that of a medium: the Quayside Post. */
    boolean goesOnBehind(Row.Placed best, int to) {
        int last = best.to();
        while (last < to && row.token(last).isWord() && row.token(last).isCapitalised()) {
            last++;
        }
        boolean quoted = best.to() < to
                && row.token(best.to()).kind() == Token.Kind.QUOTE
                && row.token(to - 1).kind() == Token.Kind.QUOTE
                && row.is(best.to() - 1, WordClass.MEDIUM);
        return quoted && row.facts().ownersBehind()
                || last > best.to()
                        && last == to
                        && row.is(to - 1, WordClass.MEDIUM_NAME)
                        && !row.facts().headFirst();
    }

    /**
     * Where the name of whoever holds the office begins, if it ends the range; {@code to} if none does. In a language with a
     * definite article, a word without it behind an office that is definite describes nothing: المتحدث باسم الجيش العميد عمر شهاب.
     */
    int holder(Row.Placed best, int start, int to) {
        String article = Folding.fold(row.facts().article());
        if (article.isEmpty()
                || !row.facts().headFirst()
                || best.mention().type() != EntityType.PERSON
                || best.mention().form() != Mention.Form.NOMINAL
                || best.from() > start
                || row.is(start, WordClass.ANONYMOUS)) {
            return to;
        }
        int name = best.to();
        while (name < to
                && (row.token(name).norm().startsWith(article)
                        || row.facts().isAddressedWithArticle(row.token(name)))) {
            name++;
        }
        boolean definite = false;
        for (int i = start; i < name; i++) {
            definite |= row.token(i).norm().startsWith(article);
        }
        for (int i = name; i < to; i++) {
            if (!row.token(i).isWord()
                    || row.is(i, WordClass.PREPOSITION)
                    || row.is(i, WordClass.TIME)
                    || row.is(i, WordClass.VERB)
                    || row.is(i, WordClass.ADVERB)
                    || row.is(i, WordClass.MEDIUM)) {
                return to;
            }
        }
        // الرئيس يجتمع بكبار: a word with a preposition behind it makes it a verb
        boolean clause = name + 1 < to
                && row.facts().carriesObject(row.token(name + 1))
                && row.token(name).proclitics().isEmpty()
                && row.mentions(name, to).isEmpty();
        return definite && !clause && to - name >= 2 && to - name <= Phrases.LONGEST_NAME - 2 ? name : to;
    }

    /** Where a name of a person stands in apposition behind a comma: the mayor of the town, Name; -1 if none does. */
    int nameBehindComma(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (!phrases.isNaming(i)) {
                int name = behindRole(i + 1, to);
                int end = phrases.nameEnd(name, to);
                boolean person = row.mentions(i + 1, to).stream()
                        .anyMatch(placed -> placed.from() <= name + 1
                                && placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NAME);
                boolean closed = end == to || !phrases.isNaming(end);
                boolean comma = row.isComma(i);
                return comma && closed && end > name && (person || end > name + 1) ? name : -1;
            }
        }
        return -1;
    }

    /** The body whose name stands behind a comma and the noun for its kind: the new owner, the holding X; null if none does. */
    @Nullable
    Hop bodyBehindComma(int from, int to) {
        if (!row.facts().hasArticleWords()) {
            return null;
        }
        int name = to;
        while (name > from
                && row.token(name - 1).isWord()
                && row.token(name - 1).isCapitalised()) {
            name--;
        }
        int kind = name - 1;
        boolean body =
                name < to && kind > from && (row.is(kind, WordClass.BODY_KIND) || row.is(kind, WordClass.MEDIUM_KIND));
        int comma = kind - 1;
        while (body && comma > from && comma > kind - 4 && row.token(comma).isWord()) {
            comma--;
        }
        if (!body || !row.isComma(comma) || !row.is(comma + 1, WordClass.DETERMINER)) {
            return null;
        }
        String entity = null;
        for (Row.Placed placed : row.mentions(name, to)) {
            entity = placed.from() == name && placed.to() == to
                    ? placed.mention().entity()
                    : entity;
        }
        Hop.Kind hop = row.is(kind, WordClass.MEDIUM_KIND) ? Hop.Kind.MEDIUM : Hop.Kind.BODY;
        return new Hop(hop, forms.name(name, to), row.span(from, to), entity);
    }

    /** Behind the noun for what somebody does, without an article, before his name: its head, biologist Name; {@code at} if none stands there. */
    private int behindRole(int at, int to) {
        int name = at;
        while (row.facts().hasArticleWords()
                && name < to
                && name - at < LONGEST_ROLE
                && row.token(name).isWord()
                && !row.token(name).isCapitalised()
                && !row.is(name, WordClass.PREPOSITION)
                && !row.is(name, WordClass.DETERMINER)) {
            name++;
        }
        boolean named = name < to && phrases.nameEnd(name, to) == to && to - name > 1;
        return named ? name : at;
    }

    /** Where the name begins that ends the range behind a title: глава совета Олег Лесков; {@code to} if none does. */
    int nameAtEnd(int start, int to) {
        int run = to;
        while (run > start && row.token(run - 1).isWord() && row.token(run - 1).isCapitalised()) {
            run--;
        }
        if (run > start && row.is(run - 1, WordClass.PREPOSITION) && to - run > 2) {
            run++;
        }
        boolean titled = run > start
                && (row.token(run - 1).isWord() || phrases.closesName(run - 1, start))
                && !row.is(run - 1, WordClass.PREPOSITION);
        boolean named = false;
        for (Row.Placed placed : row.mentions(start, to)) {
            boolean placeBefore = placed.mention().type() == EntityType.PLACE && placed.from() < run;
            named |= placed.to() > run && placed.mention().type() != EntityType.PERSON && !placeBefore;
        }
        boolean plain = to - run == 2 || to - run == 3;
        return titled && plain && !named && !row.is(run, WordClass.MEDIUM) ? run : to;
    }

    Hop apposedName(int run, int from, int to, Row.@Nullable Placed best) {
        Entity entity = null;
        for (Row.Placed placed : row.mentions(run, to)) {
            entity = placed.mention().type() == EntityType.PERSON ? row.entity(placed.mention()) : entity;
        }
        if (entity == null && best != null && best.mention().type() == EntityType.PERSON && best.to() > run) {
            entity = row.entity(best.mention());
        }
        boolean named = entity != null && row.isNamed(entity.id());
        return new Hop(
                Hop.Kind.PERSON,
                named && entity != null ? entity.name() : forms.name(run, to),
                row.span(from, to),
                entity == null ? null : entity.id());
    }

    /** A source without a name is called by all its words, or by the name that stands in apposition to it. */
    Hop fuller(Hop hop, int start, int to, Row.Placed best) {
        int comma = start;
        while (comma < to && phrases.isNaming(comma)) {
            comma++;
        }
        if (comma < to && row.facts().headFirst()) {
            boolean second = best.from() > comma;
            int from = second ? start : comma + 1;
            int end = second ? comma : to;
            for (Row.Placed title : row.mentions(from, end)) {
                if (title.from() == from
                        && title.to() == from + 1
                        && title.mention().form() == Mention.Form.NOMINAL
                        && end - from > 2) {
                    from++;
                }
            }
            if (end - from >= 2
                    && end - from <= Phrases.LONGEST_NAME
                    && row.mentions(from, end).stream()
                            .noneMatch(placed -> placed.mention().form() == Mention.Form.NOMINAL)) {
                return new Hop(Hop.Kind.PERSON, forms.name(from, end), hop.span(), hop.entity());
            }
        }
        int end = Math.max(best.to(), Math.min(phrases.core(start, to), comma));
        String words = forms.name(Math.min(start, best.from()), end);
        String known = String.valueOf(hop.name());
        return words.length() > known.length() ? new Hop(hop.kind(), words, hop.span(), hop.entity()) : hop;
    }

    /** Where the name begins that stands in apposition behind the last comma; {@code from} if there is none. */
    int apposed(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (!phrases.isNaming(i)) {
                return row.token(i).form().length() == 1 && row.isComma(i) ? i + 1 : from;
            }
            if (!row.token(i).isCapitalised()) {
                return from;
            }
        }
        return from;
    }

    /** Where a name ends that a noun without one describes behind a comma: Name, a teacher; {@code to} if it is none. */
    int described(int from, int to) {
        int end = phrases.nameEnd(from, to);
        boolean comma = end > from && end + 1 < to && row.isComma(end);
        return comma
                        && row.facts().marksDefinite()
                        && row.is(end + 1, WordClass.DETERMINER)
                        && !row.is(from, WordClass.DETERMINER)
                ? end
                : to;
    }
}
