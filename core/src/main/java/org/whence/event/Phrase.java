package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/** A noun phrase of a sentence that names or describes somebody, something or some place, and how it is governed. */
final class Phrase {
    final int from;
    /** The token after the last. */
    final int to;

    final Mention mention;
    /** Mentions inside it: Iraq in "Iraqi Ministry of Defence". */
    final List<Mention> inner = new ArrayList<>();
    /** The second of two whom the words name together: both countries. */
    @Nullable
    Phrase twin;
    /** The nearest marker; {@link Slot#SUBJECT} where there is none. */
    Slot direct = Slot.SUBJECT;
    /** The marker of the larger phrase that it stands for: against in "against positions of the rebels". */
    Slot slot = Slot.SUBJECT;
    /** The token before its marker, or before the phrase where it has none; -1 at the start. */
    int governor;
    /** The phrase of which it is a part: Parliament in "committee of Parliament". */
    @Nullable
    Phrase head;
    /** The slot that its ending may mark, where nothing else marks one. */
    @Nullable
    Slot weak;
    /** An ending or a word behind it marks it, which marks no phrase after it. */
    boolean markedBehind;
    /** It stands before a noun as its genitive. */
    boolean possessor;
    /** It stands for a larger phrase whose head names nobody: Moscow in "Moscow's role". */
    boolean proxy;

    Phrase(int from, int to, Mention mention) {
        this.from = from;
        this.to = to;
        this.mention = mention;
        this.governor = from - 1;
    }

    EntityType type() {
        return mention.type();
    }

    boolean isActor() {
        return switch (type()) {
            case PERSON, ORGANISATION, STATE, NATIONALITY -> true;
            case PLACE, EQUIPMENT, MONEY, QUANTITY, OTHER -> false;
        };
    }

    boolean isActorOrPlace() {
        return isActor() || type() == EntityType.PLACE;
    }

    boolean isBare() {
        return slot.isBare() && head == null;
    }

    String entity() {
        return mention.entity();
    }

    /** The state or people named inside a thing: US in "US drone strike", American in "American weapons"; null for none. */
    @Nullable
    Phrase origin() {
        for (Mention part : type() == EntityType.EQUIPMENT ? inner : List.<Mention>of()) {
            if (part.type() == EntityType.STATE || part.type() == EntityType.NATIONALITY) {
                return new Phrase(from, to, part);
            }
        }
        return null;
    }
}
