package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.statement.Statement;
import org.whence.text.Span;

/** An event in the making: its trigger, and what has been found about it so far. */
final class Draft {

    /** Tokens behind a trigger in which its participants are looked for. */
    private static final int LONGEST_RIGHT = 28;

    final View view;
    final Frame frame;
    final FormKind form;
    /** The trigger's tokens. */
    final int from;

    final int to;
    /** Where the predicate begins with its auxiliaries; the verb that carries a noun of action, if one does. */
    int anchor;
    /** The token after the predicate. */
    int anchorEnd;

    boolean passive;
    /** A participle behind the noun that suffers it: two leaders arrested last week. */
    boolean reduced;

    boolean infinitive;
    boolean gerund;
    /** A verb carries the noun: "carried out airstrikes". */
    boolean carried;
    /** A verb says that it comes to pass: "talks are continuing". */
    boolean happens;
    /** A time stands in its clause. */
    boolean dated;
    /** Its time stands in its own clause. */
    boolean datedInClause;
    /** Its time stands in another clause of the sentence, and may be that of something else. */
    boolean datedElsewhere;
    /** Its subject suffers it: "came under attack". */
    boolean undergone;
    /** Marks of the words inside the predicate, as bits. */
    private long marks;

    /** Whoever is quoted here, if the form is of the first person and he is known. */
    @Nullable
    Phrase speaker;

    /** Whoever says this, if it stands in somebody's words and he is known. */
    @Nullable
    Phrase teller;

    /** Whoever says this in a language that leaves out the subject of what one says of oneself. */
    @Nullable
    Phrase sayer;

    final List<Phrase> who = new ArrayList<>();
    final List<Phrase> target = new ArrayList<>();

    @Nullable
    Phrase place;

    final List<String> items = new ArrayList<>();

    @Nullable
    String amount;

    @Nullable
    String time;

    /** The words that give the time; null if they stand elsewhere. */
    @Nullable
    Span when;

    @Nullable
    Statement statement;

    @Nullable
    Stage stage;

    Status status = Status.REPORTED;
    /** Parts of other events of this one's sentence that were told apart only by grammar. */
    int spanFrom;

    int spanTo;
    boolean dropped;
    /** The stage that the words of agreeing, offering or asking around a transfer give it; null if it is told by itself. */
    @Nullable
    Stage talked;
    /** What is agreed, offered or promised is training, whose stages are those of a deal. */
    boolean trains;
    /** What is agreed is a transfer of things that only the rest of the report shows to be arms. */
    boolean transfers;
    /** Too little is said of its parties, unless the report is about public affairs. */
    boolean ofNobody;
    /** Whoever does it is named by words that name nobody known: "its members demand". */
    boolean nameless;
    /** What its frame needs does not stand in the sentence; it may still be what another event threatens or asks for. */
    boolean unproved;

    Draft(View view, Frame frame, FormKind form, int from, int to) {
        this.view = view;
        this.frame = frame;
        this.form = form;
        this.from = from;
        this.to = to;
        this.anchor = from;
        this.anchorEnd = to;
        this.spanFrom = from;
        this.spanTo = to;
    }

    EventType type() {
        EventType type = frame.type();
        if (type == null) {
            throw new IllegalStateException("a guard is no event");
        }
        return type;
    }

    boolean has(Mark mark) {
        return (marks & mark.bit()) != 0;
    }

    void add(long bits) {
        marks |= bits;
    }

    void forget(Mark mark) {
        marks &= ~mark.bit();
    }

    /** The marks of {@code other} and its place, for what is told by the same words. */
    void standBy(Draft other) {
        marks |= other.marks;
        anchor = other.anchor;
        anchorEnd = other.anchorEnd;
        statement = other.statement;
        spanFrom = other.spanFrom;
        spanTo = other.spanTo;
        carried = other.carried;
        infinitive = other.infinitive;
        happens = other.happens;
    }

    boolean isVerb() {
        return frame.isVerb();
    }

    boolean isFirstPerson() {
        return form == FormKind.FIRST || form == FormKind.FIRST_FUTURE;
    }

    /** Whether the trigger begins inside the phrase; a phrase in a gap of the trigger may take part. */
    boolean isAt(Phrase phrase) {
        return phrase.from <= from && from < phrase.to;
    }

    static boolean isAmong(List<Phrase> phrases, Phrase phrase) {
        return phrases.stream().anyMatch(one -> one == phrase || one.entity().equals(phrase.entity()));
    }

    /** Whether arms are spoken of in the clause, the words of the trigger included. */
    boolean hasArms() {
        int end = Math.max(rightEnd(anchorEnd), to);
        for (int i = view.clauseStart(anchor); i < Math.min(view.size, end); i++) {
            if (view.has(i, Mark.ARMS)) {
                return true;
            }
        }
        return !items.isEmpty();
    }

    /** Whether the clause speaks of what is left of a transfer told before. */
    boolean speaksOfRest() {
        int end = Math.min(view.size, Math.max(rightEnd(anchorEnd), to));
        for (int i = view.clauseStart(anchor); i < end; i++) {
            if (view.has(i, Mark.REST)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite deed is told well enough without its parties: a protest at a time or place, a transfer of things. */
    private boolean isPlaced() {
        return switch (type()) {
            case PROTEST, ASSAULT -> dated || place != null;
            case AID -> dated && frame.needs().contains(Mark.RELIEF);
            case ARMS_TRANSFER ->
                frame.is(Frame.Note.THEME) && (dated || !items.isEmpty())
                        || comes() && !items.isEmpty() && (dated || has(Mark.FUTURE));
            default -> false;
        };
    }

    /** Whether what is handed over is the subject, and whoever hands it over and whoever gets it stand elsewhere: arms arrive. */
    boolean comes() {
        return isVerb()
                && !frame.slots(Role.WHO).contains(Slot.SUBJECT)
                && !frame.slots(Role.TO).contains(Slot.SUBJECT);
    }

    private static boolean comesToPass(EventType type) {
        return switch (type) {
            case CONSULT, AGREE, COOPERATE, ARMS_TRANSFER, PROTEST, ASSAULT -> true;
            default -> false;
        };
    }

    /** Deeds that are told even where the verb is no clause of its own: "of exerting pressure on Iraq". */
    private static boolean isDeed(EventType type) {
        return switch (type) {
            case ASSAULT, COERCE, ARMS_TRANSFER, SANCTION, AID, CONSULT, CONCEDE, PROTEST, MOBILIZE, COOPERATE -> true;
            case AGREE, SUPPORT, REQUEST, ACCUSE, REJECT, THREATEN -> false;
        };
    }

    /** Whether a clause of its own tells the deed, though nobody known takes part in it. */
    boolean isToldOfNobody() {
        boolean finite = isVerb() && (!gerund && !infinitive || has(Mark.FUTURE) || has(Mark.IMPLICATIVE));
        if (!finite || frame.is(Frame.Note.VISIT) || frame.is(Frame.Note.ADJUNCT)) {
            return false;
        }
        return switch (type()) {
            case REQUEST, ACCUSE, REJECT, THREATEN ->
                !who.isEmpty()
                        || nameless
                                && !frame.is(Frame.Note.WARNING)
                                && (view.grammar.order != Grammar.Order.SVO || !target.isEmpty());
            case SUPPORT, CONCEDE -> nameless && !target.isEmpty();
            // sailors who help the drowned are no party
            case AID -> !unproved && !who.isEmpty() && who.get(0).type() != EntityType.PERSON;
            case AGREE -> !target.isEmpty();
            case CONSULT -> frame.is(Frame.Note.SYMMETRIC) && !frame.is(Frame.Note.BOTH);
            case COERCE, PROTEST, SANCTION -> !who.isEmpty() || passive || frame.is(Frame.Note.ALONE);
            case ARMS_TRANSFER -> !unproved && (passive || comes());
            case ASSAULT -> !unproved && !target.isEmpty() && nameless;
            default -> false;
        };
    }

    /** Whether enough is said of who did it to whom; asked after clauses have been put together. */
    boolean isTold() {
        boolean doer = !who.isEmpty();
        boolean other = !target.isEmpty();
        boolean clause = gerund
                && (view.grammar.order == Grammar.Order.VSO
                        || (statement != null || form == FormKind.FACTIVE) && view.grammar.order == Grammar.Order.SOV);
        boolean governed = clause || has(Mark.FUTURE) || has(Mark.IMPLICATIVE) || frame.is(Frame.Note.VISIT) && gerund;
        if ((gerund || infinitive) && !governed && !(doer && other && isDeed(type()))) {
            return false;
        }
        if (happens && (comesToPass(type()) || doer) || frame.is(Frame.Note.ALONE)) {
            return true;
        }
        if (isVerb() && !gerund && (!infinitive || governed) && isDeed(type()) && isPlaced()) {
            return true;
        }
        if (frame.is(Frame.Note.BOTH) && !(doer && other)
                || frame.is(Frame.Note.DOER) && !doer
                || frame.is(Frame.Note.TARGET) && !other
                || frame.is(Frame.Note.CARRIED) && !carried && !(doer && other)) {
            return false;
        }
        return doer || other;
    }

    /** The token after the last that may belong to an event whose predicate ends before {@code from}. */
    int rightEnd(int from) {
        int i = Math.max(from, 0);
        int most = Math.min(view.size, i + LONGEST_RIGHT);
        while (i < most) {
            if (view.cut[i] && i >= to) {
                return i;
            }
            if (view.verb[i] && i >= to) {
                return i;
            }
            i++;
        }
        return i;
    }
}
