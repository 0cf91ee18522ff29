package org.whence.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.report.Passage;

/**
 * A transfer of arms between two parties and how far it has got, each stage somebody's word.
 *
 * @param supplier ISO 3166-1 alpha-3, or the name of the party; null if unknown
 * @param recipient likewise
 * @param item equipment by its designation; null if only arms in general are named
 * @param amount as it stands, or null
 */
public record Deal(
        @Nullable String supplier,
        @Nullable String recipient,
        @Nullable String item,
        @Nullable String amount,
        List<StageSaid> stages) {

    /**
     * One stage as somebody reports it.
     *
     * @param time EDTF value, or null
     * @param by name of the speaker; null for the outlet's own voice
     */
    public record StageSaid(
            Stage stage,
            Status status,
            @Nullable String time,
            @Nullable String by,
            Passage passage) {}
}
