package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a report tells of a chain: who holds the office that speaks, which medium goes on passing words on.
 */
final class ReportChains {

    /** So many blocks that hold statements may call a speaker by the office before he is named: headline and lead. */
    private static final int HEAD_BLOCKS = 2;

    /** He is named no farther behind. In blocks. */
    private static final int FARTHEST_NAME = 2;

    private final Row row;
    private final Offices offices;
    /** What the report states, as far as it is read. */
    private final List<Made> made;

    ReportChains(Row row, Offices offices, List<Made> made) {
        this.row = row;
        this.offices = offices;
        this.made = made;
    }

    /** Whoever the head of a report calls by an office is named where the next speaks: its attaché said … Captain Name said. */
    void nameOffices() {
        int head = 0;
        int last = -1;
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            int block = row.blockOf(one.from());
            head += block == last ? 0 : 1;
            last = block;
            if (head > HEAD_BLOCKS) {
                return;
            }
            Made next = nextSpeaking(i, block);
            Hop called = one.chain().get(0);
            Hop named = next == null ? null : next.chain().get(0);
            if (next != null && named != null && offices.isNamedBy(one.draft(), called, next.draft(), named)) {
                rename(called, named);
            }
        }
    }

    /** The first close behind the one at {@code i} who is somebody else; null if nobody is. */
    private @Nullable Made nextSpeaking(int i, int block) {
        for (Made next : made.subList(i + 1, made.size())) {
            Hop hop = next.chain().get(0);
            if (row.blockOf(next.from()) > block + FARTHEST_NAME) {
                return null;
            }
            if (hop.span() != null && !hop.isSame(made.get(i).chain().get(0))) {
                return next;
            }
        }
        return null;
    }

    private void rename(Hop called, Hop named) {
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            List<Hop> chain = new ArrayList<>();
            for (Hop hop : one.chain()) {
                Hop renamed = hop.kind() != Hop.Kind.MEDIUM && hop.isSame(called)
                        ? new Hop(named.kind(), named.name(), hop.span(), named.entity(), hop.joint())
                        : hop;
                if (chain.stream().noneMatch(other -> other.isSame(renamed))) {
                    chain.add(renamed);
                }
            }
            made.set(i, one.with(chain));
        }
    }

    /** A medium named once passes on all that its speaker says one after the other. */
    void carryMedia() {
        int from = 0;
        while (from < made.size()) {
            Hop speaker = made.get(from).last();
            int to = from + 1;
            while (to < made.size() && speaker.isSame(made.get(to).last())) {
                to++;
            }
            carryMedium(from, to);
            from = to;
        }
    }

    private void carryMedium(int from, int to) {
        Hop medium = null;
        for (Made one : made.subList(from, to)) {
            for (Hop hop : one.media()) {
                if (medium != null && !medium.isSame(hop)) {
                    return;
                }
                medium = hop;
            }
        }
        if (medium == null) {
            return;
        }
        for (int i = from; i < to; i++) {
            Made one = made.get(i);
            if (one.media().isEmpty()
                    && one.chain().size() < Chain.LONGEST
                    && !one.last().isSame(medium)) {
                List<Hop> chain = new ArrayList<>(one.chain());
                chain.add(medium);
                made.set(i, one.with(chain));
            }
        }
    }

    /**
     * Whether somebody said what stands in the sentence before, so that whoever is named behind it only passes it on: X said that
     * …. Об этом пишет газета. Then the chains of that sentence grow.
     */
    boolean passesOnBefore(Draft draft, List<Hop> passing) {
        boolean found = false;
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            if (one.draft().cueFrom < draft.contentFrom || one.draft().cueFrom >= draft.contentTo) {
                continue;
            }
            found = true;
            List<Hop> chain = new ArrayList<>(one.chain());
            for (Hop hop : passing) {
                if (chain.size() < Chain.LONGEST && chain.stream().noneMatch(other -> other.isSame(hop))) {
                    chain.add(hop);
                }
            }
            made.set(i, one.with(chain));
        }
        return found;
    }
}
