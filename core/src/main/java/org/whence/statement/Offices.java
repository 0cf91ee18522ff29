package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.report.Block;
import org.whence.syntax.Token;
import org.whence.text.Span;

/** Whom a report names beside an office, and whether words call somebody by one. Places are tokens. */
final class Offices {

    /** An office that opens a report stands in one of its first paragraphs. */
    private static final int FARTHEST_LEAD = 2;

    private final Row row;
    private final Phrases phrases;
    /** Whom the report names beside an office; null until it is asked. */
    private @Nullable List<Titled> titled;

    Offices(Row row, Phrases phrases) {
        this.row = row;
        this.phrases = phrases;
    }

    /**
     * Whether {@code hop}, who speaks next in {@code later}, holds the office that {@code called} names: a report often opens with
     * an office and names whoever holds it behind, alone or beside a word of that office: the deputy commander said …. Colonel
     * Name told reporters ….
     */
    boolean isNamedBy(Draft called, Hop office, Draft later, Hop hop) {
        Span span = office.span();
        if (span == null || hop.kind() != Hop.Kind.PERSON || office.kind() == Hop.Kind.MEDIUM) {
            return false;
        }
        return office.kind() == Hop.Kind.UNNAMED && isOffice(span) && mayName(hop, span)
                || isOffice(called, office) && namesFirst(called, later);
    }

    /** Whether the words call one speaker by an office, as one the reader is about to know: the ministry's state secretary. */
    private boolean isOffice(Span span) {
        int from = row.tokenAt(span.start());
        int to = row.tokenAt(span.end() - 1) + 1;
        boolean office = false;
        int core = phrases.core(from, to);
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.INDEFINITE)
                    || row.is(i, WordClass.SOURCE_KIND)
                    || row.is(i, WordClass.ANONYMOUS)
                    || row.is(i, WordClass.PRONOUN)
                            && !row.is(i, WordClass.DETERMINER)
                            && !row.is(i, WordClass.POSSESSIVE)
                    || row.token(i).kind() == Token.Kind.NUMBER
                    || row.token(i).kind() == Token.Kind.QUOTE) {
                return false;
            }
            office |= i < core && row.is(i, WordClass.SPEAKER_KIND);
        }
        // ضابط في القوة البحرية is any officer
        boolean definite = row.facts().hasArticle(row.token(from))
                || from + 1 < core && row.facts().hasArticle(row.token(from + 1));
        office |= row.facts().headFirst() && definite && isOneWhoHolds(from, to);
        return office && !holdsName(from + 1, to);
    }

    /** Whether one person is called there by a noun of which the data knows that people are called so. */
    private boolean isOneWhoHolds(int head, int to) {
        for (Row.Placed placed : row.mentions(head, to)) {
            Entity entity = row.entity(placed.mention());
            if (placed.from() == head
                    && placed.mention().form() == Mention.Form.NOMINAL
                    && entity != null
                    && entity.type() == EntityType.PERSON
                    && entity.agreement() != Agreement.PLURAL) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capitalised word stands there that is no part of a body's or state's name. */
    private boolean holdsName(int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            boolean other = row.mentions(from - 1, to).stream()
                    .anyMatch(placed -> placed.from() <= at
                            && at < placed.to()
                            && placed.mention().type() != EntityType.PERSON);
            if (row.token(i).isCapitalised() && !other) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code hop} is first named behind {@code called}, and by no other office. */
    private boolean mayName(Hop hop, Span called) {
        Span span = hop.span();
        if (span == null || hop.entity() == null || span.start() < called.end()) {
            return false;
        }
        int at = row.tokenAt(called.end() - 1);
        for (Row.Placed placed : row.mentions(0, at)) {
            if (hop.entity().equals(placed.mention().entity())) {
                return false;
            }
        }
        int from = row.tokenAt(span.start());
        int to = row.tokenAt(span.end() - 1) + 1;
        boolean definite =
                row.facts().marksDefinite() && row.is(from, WordClass.DEFINITE) && row.is(from, WordClass.DETERMINER);
        boolean other = false;
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.SPEAKER_KIND) && !row.is(i, WordClass.RANK)) {
                if (phrases.isOneOf(row.token(i), row.tokenAt(called.start()), at + 1)) {
                    return true;
                }
                other = true;
            }
        }
        return definite || !other;
    }

    /** A person whom the report names beside words for an office or a role; {@code kinds} are those of them that name an office. */
    private record Titled(String entity, int at, List<String> words, List<String> kinds) {}

    /**
     * Whether the noun at {@code head} may stand for {@code hop}: not if it names an office and the report gives the person only
     * others. The judge is no prosecutor, but the official may be one.
     */
    boolean mayBeCalled(Hop hop, int head) {
        if (hop.entity() == null || row.is(head, WordClass.GENERAL_KIND) || !row.is(head, WordClass.SPEAKER_KIND)) {
            return true;
        }
        if (titled == null) {
            titled = findTitled();
        }
        boolean other = false;
        for (Titled one : titled) {
            if (one.entity().equals(hop.entity())) {
                String word = phrases.withoutArticle(row.token(head));
                if (one.words().stream().anyMatch(known -> isKindOf(known, word))) {
                    return true;
                }
                other |= !one.kinds().isEmpty();
            }
        }
        return !other;
    }

    /** Whether one noun is a form of the other, or ends in it: вице-премьер is a премьер. */
    private static boolean isKindOf(String known, String word) {
        return Phrases.isSameStem(known, word) || known.endsWith(word) || word.endsWith(known);
    }

    /** Whoever is named beside all the words of a noun phrase for an office: سخنگوی وزارت; null if nobody is. */
    @Nullable
    Hop holderOf(int from, int start, int to) {
        int head = row.facts().headFirst() ? start : to - 1;
        for (int i = from; i < to; i++) {
            if (row.is(i, WordClass.INDEFINITE) || !row.token(i).isWord()) {
                return null;
            }
        }
        if (to - start < 2 || to - start > Phrases.LONGEST_TITLE || !isOffice(start, head, to)) {
            return null;
        }
        if (titled == null) {
            titled = findTitled();
        }
        Titled best = null;
        for (Titled one : titled) {
            if (one.at() < from && holdsAll(one, start, to)) {
                best = one;
            }
        }
        Entity entity = best == null ? null : row.entity(best.entity());
        return entity == null ? null : new Hop(Hop.Kind.PERSON, entity.name(), row.span(from, to), entity.id());
    }

    /** The one person whom the report has named beside the noun at {@code head}: استاندار; null if nobody or several are. */
    @Nullable
    Hop onlyHolder(int from, int head, Span span) {
        if (!row.is(head, WordClass.SPEAKER_KIND) || row.is(head, WordClass.GENERAL_KIND)) {
            return null;
        }
        if (titled == null) {
            titled = findTitled();
        }
        String word = phrases.withoutArticle(row.token(head));
        String only = null;
        for (Titled one : titled) {
            if (one.at() < from && one.kinds().stream().anyMatch(kind -> Phrases.isSameStem(kind, word))) {
                if (only != null && !only.equals(one.entity())) {
                    return null;
                }
                only = one.entity();
            }
        }
        Entity entity = only == null ? null : row.entity(only);
        return entity == null ? null : new Hop(Hop.Kind.PERSON, entity.name(), span, entity.id());
    }

    /** Whether the source of {@code draft} is an office of one person, whom nothing in it names. */
    private boolean isOffice(Draft draft, Hop hop) {
        if (draft.origin != Draft.Origin.WORDS || hop.entity() != null && row.isNamed(hop.entity())) {
            return false;
        }
        int start = draft.sourceFrom;
        int to = draft.sourceTo;
        while (start < to - 1 && row.is(start, WordClass.DETERMINER) && !row.is(start, WordClass.INDEFINITE)) {
            start++;
        }
        int end = start;
        for (int i = start; i < to; i++) {
            if (row.is(i, WordClass.INDEFINITE)
                    || row.is(i, WordClass.ANONYMOUS) && !row.is(i, WordClass.SPEAKER_KIND)
                    || row.is(i, WordClass.PLURAL)
                    || !row.token(i).isWord()) {
                return false;
            }
            end = row.is(i, WordClass.PREPOSITION) && end == start ? i : end;
        }
        int head = row.facts().headFirst() ? start : (end > start ? end : to) - 1;
        Entity entity = row.entity(hop.entity());
        return to - start > 1
                && isOffice(start, head, to)
                && (entity == null || entity.agreement() != Agreement.PLURAL);
    }

    /**
     * Whether the source of {@code later}, close behind that of {@code earlier}, is a person's name that the body has not
     * given before, with a rank at most beside it.
     */
    private boolean namesFirst(Draft earlier, Draft later) {
        if (later.origin != Draft.Origin.WORDS
                || blockOf(earlier.sourceFrom) > FARTHEST_LEAD
                || blockOf(later.sourceFrom) - blockOf(earlier.sourceFrom) > 1) {
            return false;
        }
        List<Row.Placed> mentions = row.mentions(later.sourceFrom, later.sourceTo);
        for (Row.Placed placed : mentions) {
            if (placed.mention().type() != EntityType.PERSON || placed.mention().form() != Mention.Form.NAME) {
                continue;
            }
            boolean alone = placed.from() - later.sourceFrom <= Phrases.LONGEST_BACK_POINTER
                    && placed.to() == later.sourceTo
                    && placed.to() - placed.from() > 1
                    && !(placed.to() < row.size() && row.isComma(placed.to()));
            return alone
                    && row.mentions(0, later.sourceFrom).stream()
                            .noneMatch(other -> other.mention()
                                            .entity()
                                            .equals(placed.mention().entity())
                                    && other.mention().form() == Mention.Form.NAME
                                    && blockOf(other.from()) > 0);
        }
        return false;
    }

    private int blockOf(int token) {
        int block = 0;
        int body = 0;
        while (block < row.blockEnds().size() && row.blockEnds().get(block) <= token) {
            body += row.blocks().get(block).kind() == Block.Kind.NOTE ? 0 : 1;
            block++;
        }
        return body;
    }

    private boolean isOffice(int start, int head, int to) {
        return row.is(head, WordClass.SPEAKER_KIND)
                || row.mentions(start, to).stream()
                        .anyMatch(placed -> placed.from() <= head
                                && head < placed.to()
                                && placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NOMINAL);
    }

    private boolean holdsAll(Titled one, int start, int to) {
        for (int i = start; i < to; i++) {
            String word = phrases.withoutArticle(row.token(i));
            if (!row.is(i, WordClass.DETERMINER)
                    && one.words().stream().noneMatch(other -> Phrases.isSameStem(word, other))) {
                return false;
            }
        }
        return true;
    }

    private List<Titled> findTitled() {
        List<Titled> found = new ArrayList<>();
        for (Row.Placed placed : row.mentions(0, row.size())) {
            if (placed.mention().type() != EntityType.PERSON || placed.mention().form() != Mention.Form.NAME) {
                continue;
            }
            List<String> words = new ArrayList<>();
            List<String> kinds = new ArrayList<>();
            int left = placed.from() - 1;
            left -= left > 0 && row.isComma(left) && row.facts().headFirst() ? 1 : 0;
            for (int i = left;
                    i >= 0 && left - i < Phrases.LONGEST_TITLE && isTitleWord(i) && !row.opensSentence(i + 1);
                    i--) {
                words.add(phrases.withoutArticle(row.token(i)));
                addKind(i, kinds);
            }
            int right = placed.to();
            if (right < row.size() && row.isComma(right)) {
                for (int i = right + 1; i < row.size() && i - right <= Phrases.LONGEST_TITLE && isTitleWord(i); i++) {
                    words.add(phrases.withoutArticle(row.token(i)));
                    addKind(i, kinds);
                }
            }
            if (!words.isEmpty()) {
                found.add(new Titled(placed.mention().entity(), placed.from(), words, kinds));
            }
        }
        return found;
    }

    private void addKind(int i, List<String> kinds) {
        if (row.is(i, WordClass.SPEAKER_KIND) && !row.is(i, WordClass.RANK) && !row.is(i, WordClass.GENERAL_KIND)) {
            kinds.add(phrases.withoutArticle(row.token(i)));
        }
    }

    private boolean isTitleWord(int i) {
        return row.token(i).isWord()
                && !row.is(i, WordClass.VERB)
                && !row.is(i, WordClass.AUXILIARY)
                && !row.is(i, WordClass.COMPLEMENTISER)
                && !row.is(i, WordClass.TIME);
    }

    /**
     * Whoever was named last beside the word of origin that describes the noun, in a language with an article whose nouns come
     * first: نظيره الصربي فلان … الوزير الصربي; null if nobody was, or if nobody or everybody is described so.
     */
    @Nullable
    Hop describedPerson(int from, int start, int to) {
        if (to - start != 2
                || row.facts().article().isEmpty()
                || !row.facts().headFirst()
                || !row.is(start, WordClass.SPEAKER_KIND)
                || !row.facts().hasArticle(row.token(start + 1))) {
            return null;
        }
        if (titled == null) {
            titled = findTitled();
        }
        String word = phrases.withoutArticle(row.token(start + 1));
        Titled best = null;
        for (Titled one : titled) {
            if (one.at() < from && one.words().contains(word)) {
                best = one;
            }
        }
        Entity entity = best == null ? null : row.entity(best.entity());
        return entity == null ? null : new Hop(Hop.Kind.PERSON, entity.name(), row.span(from, to), entity.id());
    }

    /**
     * Whether an office with a possessive belongs to somebody who is not called so anywhere: Its chief financial officer, behind the
     * minister, is another.
     */
    boolean isOfOther(Row.Placed best, int from) {
        if (!row.facts().has(Trait.POSSESSIVES_AS_ARTICLES)
                || best.mention().form() != Mention.Form.NOMINAL
                || best.mention().type() != EntityType.PERSON
                || best.from() <= from
                || !row.is(best.from() - 1, WordClass.POSSESSIVE)) {
            return false;
        }
        String head = row.token(best.to() - 1).norm();
        if (titled == null) {
            titled = findTitled();
        }
        for (Titled one : titled) {
            if (one.entity().equals(best.mention().entity())
                    && one.words().stream().anyMatch(word -> Phrases.isSameStem(word, head))) {
                return false;
            }
        }
        return true;
    }
}
