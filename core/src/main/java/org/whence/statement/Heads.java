package org.whence.statement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/** Chooses the mention that is the head of a source, and knows why it may still not be whom the source stands for. */
final class Heads {

    private static final int COVERS = 4;

    private static final int AT_EDGE = 3;

    private static final int AGAINST = 6;

    private final Row row;
    private final Phrases phrases;
    private final SourcePlace place;

    Heads(Row row, Phrases phrases, SourcePlace place) {
        this.row = row;
        this.phrases = phrases;
        this.place = place;
    }

    /** Whether what looks like a proclitic belongs to the name itself: وائل. */
    boolean ownsFirstWord(Row.Placed placed) {
        Entity entity = row.entity(placed.mention());
        return placed.mention().form() == Mention.Form.NAME
                && entity != null
                && entity.name().startsWith(row.token(placed.from()).form());
    }

    /** The mention that is the head of the noun phrase; null if none is. */
    Row.@Nullable Placed best(List<Row.Placed> mentions, int from, int start, int to) {
        int core = phrases.core(start, to);
        Row.Placed best = null;
        int bestScore = 0;
        for (Row.Placed placed : mentions) {
            if (!PossibleSpeakers.isSpeaker(placed.mention())) {
                continue;
            }
            int score = score(placed, from, start, to, core);
            if (score > bestScore || best != null && score == bestScore && Phrases.longer(placed, best)) {
                best = placed;
                bestScore = score;
            }
        }
        return best;
    }

    private int score(Row.Placed placed, int from, int start, int to, int core) {
        Mention mention = placed.mention();
        boolean name = mention.form() == Mention.Form.NAME;
        int score =
                mention.type() == EntityType.PERSON ? name ? 3 : 2 : mention.type() == EntityType.ORGANISATION ? 2 : 1;
        boolean atStart = placed.from() >= from && placed.from() <= start;
        boolean atEnd = placed.to() == to || placed.to() == core;
        if (atStart && placed.to() >= core) {
            score += COVERS;
        }
        if (atStart
                || placed.from() > 0
                        && placed.from() - 1 >= from
                        && !row.token(placed.from() - 1).isWord()) {
            score += AT_EDGE;
        }
        if (atEnd) {
            score += AT_EDGE;
        }
        boolean premodifies = placed.to() < core
                && placed.to() < to
                && row.token(placed.to()).isWord()
                && !row.facts().headFirst();
        if (premodifies) {
            score -= AGAINST;
        }
        int before = placed.from() - 1;
        while (before > from && row.is(before, WordClass.DETERMINER)) {
            before--;
        }
        if (placed.from() > from && before >= from && row.is(before, WordClass.PREPOSITION)) {
            score -= AGAINST;
        }
        if (name && row.facts().marksDefinite() && belongsTo(start, placed.from())) {
            // the chief engineer of the ferry Name
            score -= AGAINST;
        }
        if (placed.from() > start
                && name
                && mention.type() == EntityType.PERSON
                && row.facts().headFirst()
                && row.facts().isAddressed(row.token(placed.from()))
                && !ownsFirstWord(placed)) {
            // مساعد لفلان
            score -= AGAINST;
        }
        if (mention.type() != EntityType.PERSON && row.facts().ownersBehind() && isOwner(placed.from(), start)) {
            score -= AGAINST;
        }
        String suffix = row.token(placed.to() - 1).suffix();
        if (placed.to() < to
                && row.token(placed.to() - 1).norm().indexOf('\'') > 0
                && row.facts().possessiveSuffixes().contains(suffix)) {
            score -= AGAINST;
        }
        return score;
    }

    /** Whether a noun for a speaker has words behind a preposition up to {@code at}, without a comma, in a language with articles. */
    private boolean belongsTo(int start, int at) {
        int preposition = start;
        while (preposition < at && row.token(preposition).isWord() && !row.is(preposition, WordClass.LINK)) {
            preposition++;
        }
        if (!row.facts().hasArticleWords()
                || preposition <= start
                || preposition >= at
                || !row.is(preposition, WordClass.LINK)
                || !row.is(preposition - 1, WordClass.SPEAKER_KIND)) {
            return false;
        }
        for (int i = preposition; i < at; i++) {
            if (!row.token(i).isWord() || row.is(i, WordClass.SPEAKER_KIND)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a noun stands before {@code at} to which what begins there belongs. */
    private boolean isOwner(int at, int start) {
        int noun = at;
        while (noun > start && row.is(noun - 1, WordClass.ADJECTIVE)) {
            noun--;
        }
        if (noun > start + 1 && row.token(noun - 1).kind() == Token.Kind.QUOTE) {
            // the noun before the mark only says what bears the name: пресс-служба концерна «Долмет»
            noun -= 2;
        }
        return noun > start && row.token(noun - 1).isWord() && !row.is(noun - 1, WordClass.MEDIUM);
    }

    /** Whether the mention is only a part of a name in quotation marks: газета «Ак жол». */
    boolean isInsideQuotedName(Row.Placed best, int start, int to) {
        boolean told = place.isAddressed() && row.facts().headFirst();
        if (!row.facts().ownersBehind() && !told || row.token(to - 1).kind() != Token.Kind.QUOTE) {
            return false;
        }
        for (Quotation q : row.quotations()) {
            if (q.open() >= start && q.end() == to && q.open() < best.from() && best.to() < q.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name owns a noun for several people or a body called by its letters: жители Долины, МИД Долины. */
    boolean isOwnerOfMany(Row.Placed best, int start, int to) {
        if (!row.facts().ownersBehind()
                || best.mention().type() != EntityType.PERSON
                || best.mention().form() != Mention.Form.NAME
                || best.from() <= start
                || best.to() - best.from() > 1
                || best.to() != to) {
            return false;
        }
        String form = row.token(best.from() - 1).form();
        boolean letters = form.length() > 1
                && form.equals(form.toUpperCase(Locale.ROOT))
                && !form.equals(form.toLowerCase(Locale.ROOT));
        return letters || row.is(best.from() - 1, WordClass.PLURAL) || isBody(best.from() - 1);
    }

    /** Whether the noun before a name is neither an office nor a rank nor a name itself, so that the name owns it: Генштаб Ильмара. */
    private boolean isBody(int noun) {
        if (!row.token(noun).isWord()
                || row.token(noun).isCapitalised() && !row.opensSentence(noun)
                || row.is(noun, WordClass.SPEAKER_KIND)
                || row.is(noun, WordClass.RANK)
                || row.is(noun, WordClass.TITLE)
                || row.is(noun, WordClass.SOURCE_KIND)
                || row.is(noun, WordClass.ANONYMOUS)
                || row.is(noun, WordClass.ADJECTIVE)
                || row.is(noun, WordClass.CONNECTIVE)
                || row.is(noun, WordClass.COORDINATOR)
                || row.is(noun, WordClass.PREPOSITION)
                || row.is(noun, WordClass.ADVERB)
                || row.is(noun, WordClass.TIME)) {
            return false;
        }
        return row.mentions(Math.max(0, noun - Phrases.LONGEST_TITLE), noun + 1).stream()
                .noneMatch(placed -> placed.from() <= noun
                        && noun < placed.to()
                        && placed.mention().type() == EntityType.PERSON);
    }

    /** Whether the noun, in the form that names, is several people, so that it cannot be one person: чиновников, чиновники. */
    boolean isOfSeveral(Row.Placed best) {
        Entity entity = row.entity(best.mention());
        if (!row.facts().declines()
                || best.mention().form() != Mention.Form.NOMINAL
                || best.mention().type() != EntityType.PERSON
                || entity == null
                || entity.agreement() == Agreement.PLURAL) {
            return false;
        }
        for (int i = best.from(); i < best.to(); i++) {
            String noun = row.facts().nominative(row.token(i));
            if (noun != null && !noun.equals(row.token(i).form())) {
                return row.facts().endsAsSeveral(noun);
            }
        }
        return false;
    }

    /** Whether an article shows that the noun phrase means somebody who has not been named before, nor is named beside it. */
    boolean isNew(Row.Placed best, int from, int to) {
        if (best.mention().form() != Mention.Form.NOMINAL
                || best.to() - best.from() > Phrases.LONGEST_BACK_POINTER + 1
                || row.mentions(from, to).stream()
                        .anyMatch(placed -> placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NAME)) {
            return false;
        }
        boolean article = false;
        for (int i = from; i < best.to(); i++) {
            if (i < best.from() && !phrases.isNaming(i)) {
                return false;
            }
            article |= i >= best.from() - 2 && row.is(i, WordClass.INDEFINITE) && !isPointedAt(from, i);
        }
        article |= lacksArticle(best, to);
        // a name that follows later may well be theirs: a deputy said … Olen Brask added
        return article
                && row.mentions(0, from).stream()
                        .anyMatch(placed -> placed.mention().form() == Mention.Form.NAME
                                && placed.mention()
                                        .entity()
                                        .equals(best.mention().entity()));
    }

    private boolean isPointedAt(int from, int i) {
        for (int d = from; d < i; d++) {
            if (row.is(d, WordClass.DEFINITE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether, in a language with an article, neither the noun nor what describes it or follows it is definite: دبلوماسي غربي. */
    private boolean lacksArticle(Row.Placed best, int to) {
        String article = Folding.fold(row.facts().article());
        if (article.isEmpty()) {
            return false;
        }
        for (int i = best.from(); i < Math.min(to, best.from() + 3); i++) {
            if (i > best.from()
                    && (row.is(i, WordClass.PREPOSITION) || !row.token(i).isWord())) {
                return true;
            }
            int at = i;
            boolean named = row.mentions(best.from(), to).stream()
                    .anyMatch(placed -> placed.from() <= at
                            && at < placed.to()
                            && placed.mention().form() == Mention.Form.NAME
                            && placed.mention().type() != EntityType.NATIONALITY);
            if (row.token(i).norm().startsWith(article) || named) {
                return false;
            }
        }
        return true;
    }
}
