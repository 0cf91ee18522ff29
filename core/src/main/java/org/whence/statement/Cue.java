package org.whence.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;

/**
 * One form of a word of saying, as the language data lists it.
 *
 * @param lemma the first form of its line, for people
 * @param form what the form can do in a clause
 * @param agreement what a finite form or participle agrees with; {@code UNKNOWN} if it does not show it
 * @param act what the speaker does
 * @param frames where the content may stand
 * @param marks special behaviour
 */
record Cue(String lemma, Form form, Entity.Agreement agreement, Statement.Act act, Set<Frame> frames, Set<Mark> marks) {

    enum Form {
        /** Has a subject of its own: said, قال, заявил. */
        FINITE,
        /** Shares the subject of another verb: saying, مؤكدا, отметив, söyleyerek. */
        SHARED,
        /** Stands beside the noun that is its subject: diyen, заявивший. */
        ADNOMINAL,
        /** Finite only behind a helping verb, a pronoun or a plural: (they) say, (would) say. */
        PLAIN,
        /** A noun: claim, تصريح, заявление, iddia. */
        NOUN
    }

    enum Frame {
        /** A clause behind a complementiser or interrogative. */
        THAT,
        /** A clause behind nothing: said he would. */
        BARE,
        /** A quotation. */
        QUOTE,
        /** The content stands before: …, he said. */
        BEFORE,
        /** Whatever follows in the clause: accused X of Y. */
        OBJECT,
        /** An infinitive: promised to. */
        INFINITIVE,
        /** An addressee may come first: told X that. */
        ADDRESSEE,
        /** The content stands between subject and cue: X Y olduğunu söyledi. */
        BETWEEN,
        /** What is announced may open the sentence, or stand behind whoever is told, with its preposition: О закрытии сообщила газета. */
        FRONTED,
        /** The content carries the preposition that the cue governs: طالب ببناء. */
        WITH,
        /** The content stands behind a preposition of its own, which leads to what is talked of: تحدث الوزير عن. */
        ABOUT
    }

    enum Mark {
        /** Goes on with what the same speaker said before: added. */
        CONTINUES,
        /** The content is denied by the speaker. */
        DENIES,
        /** The speaker declines to say. */
        DECLINES,
        /** The content is wished for. */
        WISH,
        /** The content is intended or promised. */
        INTENTION,
        /** Hearsay, or a cue that keeps its distance. */
        HEDGED,
        /** Nobody in particular says it: is expected. */
        IMPERSONAL,
        /** The subject passes on the words of another, who follows: نقلت الصحيفة عن مصدر. */
        PASSES_ON,
        /** Also a common noun: only where a verb must stand. */
        NOUN_LIKE,
        /** Takes a noun as its content only where a document is the subject: the poll shows a lead. */
        OF_DOCUMENT,
        /** Takes its object only with an infinitive behind it: called on them to leave, but called on the mayor. */
        NEEDS_INFINITIVE,
        /** Takes its object only with an amount behind it: put the cost at 12 million, but put the book on the table. */
        NEEDS_FIGURE,
        /** Accuses only with a noun for what is laid on somebody: حمل الوزير البلدية المسؤولية, but يحمل اسما. */
        BLAMES,
        /** Too common in other meanings: only with a complementiser or a quotation. */
        WEAK
    }

    boolean has(Frame frame) {
        return frames.contains(frame);
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    static @Nullable Frame frame(char letter) {
        return switch (letter) {
            case 't' -> Frame.THAT;
            case 'b' -> Frame.BARE;
            case 'q' -> Frame.QUOTE;
            case 'p' -> Frame.BEFORE;
            case 'o' -> Frame.OBJECT;
            case 'i' -> Frame.INFINITIVE;
            case 'n' -> Frame.ADDRESSEE;
            case 'm' -> Frame.BETWEEN;
            default -> null;
        };
    }
}
