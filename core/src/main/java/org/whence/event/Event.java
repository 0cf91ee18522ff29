package org.whence.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * Who did what to whom.
 *
 * @param id inside the report: {@code e1}
 * @param span the words that report it: trigger and participants
 * @param trigger the word or phrase that names it
 * @param who ids of the entities that act
 * @param to ids of the entities acted upon
 * @param items ids of equipment
 * @param amount number of items as it stands, or null
 * @param time EDTF value, or null
 * @param place id of the place talked about, never the dateline; or null
 * @param stage of a deal, or null
 * @param statement id of the statement that reports it; null for the outlet's own voice
 */
public record Event(
        String id,
        EventType type,
        Span span,
        Span trigger,
        List<String> who,
        List<String> to,
        List<String> items,
        @Nullable String amount,
        @Nullable String time,
        @Nullable String place,
        @Nullable Stage stage,
        Status status,
        @Nullable String statement) {

    public Event {
        who = List.copyOf(who);
        to = List.copyOf(to);
        items = List.copyOf(items);
    }
}
