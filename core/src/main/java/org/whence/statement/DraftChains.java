package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.statement.Cue.Mark;

/**
 * Who speaks the words of a draft, who passes them on, and inside whose words they stand.
 */
final class DraftChains {

    private final Row row;
    private final Speakers speakers;

    DraftChains(Row row, Speakers speakers) {
        this.row = row;
        this.speakers = speakers;
    }

    /** The speakers of a draft, nearest first, with those who pass its words on. */
    List<Hop> hops(Draft draft, Map<Draft, List<Hop>> own, int depth) {
        List<Hop> hops = new ArrayList<>();
        switch (draft.origin) {
            case WORDS -> hops.addAll(speakers.at(draft.sourceFrom, draft.sourceTo, draft.agreement));
            case SHARED -> {
                Draft other = draft.sharedWith;
                if (other != null && depth < Chain.LONGEST) {
                    List<Hop> shared = own.containsKey(other) ? own.get(other) : hops(other, own, depth + 1);
                    hops.addAll(passedOn(other, shared));
                }
            }
            case RUNNING -> {
                Hop running = speakers.discourse().running(draft.agreement);
                if (running != null) {
                    hops.add(running);
                }
            }
            case NOBODY ->
                hops.add(new Hop(
                        Hop.Kind.UNNAMED,
                        row.span(draft.cueFrom, draft.cueTo).in(row.report().text()),
                        row.span(draft.cueFrom, draft.cueTo),
                        null));
            case MISSING -> hops.add(new Hop(Hop.Kind.MISSING, null, row.span(draft.cueFrom, draft.cueTo), null));
        }
        if (hops.isEmpty()) {
            return hops;
        }
        for (Draft.RelayHop relay : draft.relays) {
            List<Hop> found = relay.outer()
                    ? speakers.addressed(relay.from(), relay.to())
                    : speakers.at(relay.from(), relay.to(), Agreement.UNKNOWN);
            if (found.isEmpty()) {
                continue;
            }
            // цитирует собеседник агентства: he cites, and the agency passes it on
            boolean ofMedium = relay.outer()
                    && found.size() == 2
                    && found.get(1).kind() == Hop.Kind.MEDIUM
                    && found.get(0).kind() != Hop.Kind.MEDIUM;
            Hop hop = relay.outer() && !ofMedium ? medium(found.get(0)) : found.get(0);
            if (hops.stream().noneMatch(other -> other.isSame(hop))) {
                hops.add(relay.outer() ? hops.size() : 0, hop);
            }
            if (ofMedium && hops.stream().noneMatch(other -> other.isSame(found.get(1)))) {
                hops.add(found.get(1));
            }
        }
        return hops;
    }

    /** Whoever passes words on goes on in his own: X quoted Y as saying that, and stressed that. */
    private static List<Hop> passedOn(Draft draft, List<Hop> hops) {
        boolean passes = draft.cue != null
                && draft.cue.is(Mark.PASSES_ON)
                && draft.relays.stream().anyMatch(relay -> !relay.outer())
                && hops.size() > 1;
        return passes ? hops.subList(1, hops.size()) : hops;
    }

    /** Whoever passes words on is a medium, unless it is a person: the engineer refers to the agency, which said. */
    private Hop medium(Hop hop) {
        Entity entity = row.entity(hop.entity());
        if (entity != null && entity.type() == EntityType.PERSON && row.facts().ownersBehind()) {
            return hop;
        }
        return new Hop(Hop.Kind.MEDIUM, hop.name(), hop.span(), hop.entity());
    }

    /** The speakers of a draft and of those inside whose words it stands, nearest first. */
    List<Hop> chain(Draft draft, List<Draft> drafts, Map<Draft, List<Hop>> own, int depth) {
        List<Hop> chain = new ArrayList<>(own.getOrDefault(draft, List.of()));
        Draft outer = enclosing(draft, drafts);
        if (chain.isEmpty() || outer == null || depth >= Chain.LONGEST) {
            return chain;
        }
        int at = 0;
        for (Hop hop : chain(outer, drafts, own, depth + 1)) {
            if (chain.size() < Chain.LONGEST && chain.stream().noneMatch(other -> other.isSame(hop))) {
                chain.add(outer.nearer ? at++ : chain.size(), hop);
            }
        }
        return chain;
    }

    /** The smallest draft whose content holds the cue of {@code draft}. */
    static @Nullable Draft enclosing(Draft draft, List<Draft> drafts) {
        Draft best = null;
        for (Draft other : drafts) {
            if (other == draft || !holds(other, draft) || holds(draft, other)) {
                continue;
            }
            if (best == null || other.scopeTo - other.scopeFrom < best.scopeTo - best.scopeFrom) {
                best = other;
            }
        }
        return best;
    }

    /** Whether it is part of what another says; who only passes a clause on says nothing else: the minister, her office said, urged. */
    static boolean isInsideWords(Draft draft, List<Draft> drafts) {
        Draft outer = enclosing(draft, drafts);
        for (int i = 0; i < drafts.size() && outer != null && outer.silent; i++) {
            outer = enclosing(outer, drafts);
        }
        return outer != null && !outer.silent;
    }

    private static boolean holds(Draft outer, Draft inner) {
        return outer.scopeFrom <= inner.cueFrom && inner.cueTo <= outer.scopeTo && outer.scopeFrom >= 0;
    }

    /**
     * Whether the content is only the clause that reports what somebody else said, whose words follow: In one message, he said,
     * the defendant wrote: “…”. Then the chain of those words tells it.
     */
    static boolean isReportAlone(Draft draft, List<Draft> drafts) {
        for (Draft inner : drafts) {
            if (inner != draft
                    && inner.cue != null
                    && inner.cueTo == draft.contentTo
                    && inner.cueFrom >= draft.contentFrom
                    && inner.contentFrom >= draft.contentTo
                    && inner.origin == Draft.Origin.WORDS
                    && inner.sourceFrom >= draft.contentFrom) {
                return true;
            }
        }
        return false;
    }
}
