package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * Finds the name behind a long title, in languages whose article shows where the title ends: a word without the article behind
 * a noun phrase that is definite describes nothing, so it is a name: القيادي في تجمع المهنيين أمجد الطيب. Places are tokens.
 */
final class TitledNames {

    /** A longer run of words is no name. */
    private static final int LONGEST_NAME = 5;

    private final Row row;
    private final String article;

    TitledNames(Row row) {
        this.row = row;
        this.article = Folding.fold(row.facts().article());
    }

    /** A name, from its first token to behind its last. */
    record Name(int from, int to) {}

    /** The name behind the title that begins at {@code start}; one that begins at {@code to} if none does. */
    Name behind(int start, int to) {
        return behind(start, to, true);
    }

    /** The same, if something else may follow the name before {@code to}: اتهم رئيس الحزب جوزيف معلوف الحكومة. */
    Name before(int start, int to) {
        return behind(start, to, false);
    }

    private Name behind(int start, int to, boolean whole) {
        Name none = new Name(to, to);
        if (article.isEmpty() || !row.facts().headFirst() || !opensTitle(start)) {
            return none;
        }
        boolean open = !isDefinite(start);
        for (int i = start + 1; i < to; i++) {
            int past = behindMarkedName(i, to);
            if (past > i) {
                i = past - 1;
                open = false;
                continue;
            }
            if (!row.token(i).isWord()) {
                return none;
            }
            if (row.is(i, WordClass.PREPOSITION) || row.is(i, WordClass.LINK) || carriesPreposition(i)) {
                open = !isDefinite(i);
                continue;
            }
            if (isDefinite(i)) {
                open = false;
                continue;
            }
            Row.Placed placed = mentionAt(i, to);
            if (placed != null && placed.mention().type() == EntityType.PERSON) {
                if (placed.mention().form() == Mention.Form.NAME && i > start + 1) {
                    return new Name(i, placed.to());
                }
            } else if (placed != null && !open) {
                // behind a definite title nothing bare belongs to it: اتهم الوزير تركيا
                return none;
            } else if (placed != null) {
                i = placed.to() - 1;
                open = false;
                continue;
            }
            if (!open) {
                int end = nameEnd(i, to, whole);
                return end - i >= 2 ? new Name(i, end) : none;
            }
        }
        return none;
    }

    private boolean opensTitle(int start) {
        return row.is(start, WordClass.SPEAKER_KIND)
                || row.mentions(start, Math.min(row.size(), start + 12)).stream()
                        .anyMatch(placed -> placed.from() == start
                                && placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NOMINAL);
    }

    private boolean isDefinite(int i) {
        return row.token(i).norm().startsWith(article)
                || row.token(i).proclitics().contains(article)
                || row.facts().isAddressedWithArticle(row.token(i));
    }

    private boolean carriesPreposition(int i) {
        Token token = row.token(i);
        return row.facts().isAddressed(token) || row.facts().carriesObject(token) && isDefinite(i);
    }

    /** Behind the quotation marks that set a name off; {@code i} if none open there. */
    private int behindMarkedName(int i, int to) {
        for (Quotation q : row.quotations()) {
            if (q.open() == i && q.isClosed() && q.end() <= to) {
                return q.end();
            }
        }
        return i;
    }

    private Row.@Nullable Placed mentionAt(int i, int to) {
        for (Row.Placed placed : row.mentions(i, to)) {
            if (placed.from() == i) {
                return placed;
            }
            if (placed.from() > i) {
                return null;
            }
        }
        return null;
    }

    private int nameEnd(int from, int to, boolean whole) {
        int end = from;
        while (end < to
                && end - from < LONGEST_NAME
                && row.token(end).isWord()
                && (!isDefinite(end)
                        || end > from && row.is(end - 1, WordClass.NAME_OPENER)
                        || end == from + 1
                        || whole && end > from && end + 1 == to)
                && !row.is(end, WordClass.PREPOSITION)
                && !row.is(end, WordClass.TIME)
                && !row.is(end, WordClass.VERB)
                && !row.is(end, WordClass.AUXILIARY)
                && !row.is(end, WordClass.ADVERB)
                && !row.is(end, WordClass.MEDIUM)
                && !row.is(end, WordClass.COMPLEMENTISER)) {
            end++;
        }
        return end;
    }
}
