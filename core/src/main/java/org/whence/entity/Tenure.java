package org.whence.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.report.Passage;

/**
 * An office and who is said to hold it.
 *
 * @param office in words, the body and state resolved: "head of the Security and Defense Committee of the Iraqi Parliament"
 * @param holder name of the holder
 * @param entity id of the holder in the register
 * @param from first day on which a dated report says so, ISO; null if none is dated
 * @param to last such day
 * @param passages the words that say so
 */
public record Tenure(
        String office,
        String holder,
        String entity,
        @Nullable String from,
        @Nullable String to,
        List<Passage> passages) {}
