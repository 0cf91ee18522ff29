package org.whence.entity;

import java.util.List;
import java.util.TreeSet;
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
 * @param qualifiers how the passages say that it is held, in the order of {@link Office.Qualifier}. A former or future holder
 *     has a tenure apart from that of who holds the office, whose days are those on which reports say "former" or "elect".
 */
public record Tenure(
        String office,
        String holder,
        String entity,
        @Nullable String from,
        @Nullable String to,
        List<Passage> passages,
        List<Office.Qualifier> qualifiers) {

    public Tenure {
        passages = List.copyOf(passages);
        qualifiers = List.copyOf(new TreeSet<>(qualifiers));
    }
}
