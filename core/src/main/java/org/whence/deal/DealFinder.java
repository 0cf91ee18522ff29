package org.whence.deal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.entity.Identities;
import org.whence.entity.Identity;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.statement.Hop;
import org.whence.statement.Statement;

/**
 * Brings the events that have a stage together into deals: the same supplier, recipient and item. Parties count as the
 * states they act for, so that a ministry and its state are one buyer; where no state is known, as the identity itself. An
 * event without an item that names both parties is a deal of arms in general and joins no named item: which it meant, nobody
 * said. Each stage keeps who said so.
 */
public final class DealFinder {

    private DealFinder() {}

    /** What tells one deal from another; an unknown part is empty. */
    private record Key(String supplier, String recipient, String item) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::supplier)
                .thenComparing(Key::recipient)
                .thenComparing(Key::item);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Part(@Nullable String amount, Deal.StageSaid said) {}

    /**
     * The deals of {@code analyses}, by supplier, recipient and item; the stages of each by time, undated last, then by
     * passage. The order of {@code analyses} does not matter.
     *
     * @param who the identities of these analyses
     */
    public static List<Deal> find(Collection<Analysis> analyses, Identities who) {
        return find(Analyses.of(analyses), who);
    }

    /** The same, of analyses wherever they are kept. */
    public static List<Deal> find(Analyses analyses, Identities who) {
        Reading reading = new Reading(who);
        analyses.forEach(reading::take);
        return reading.deals();
    }

    /** Finds the same in analyses that are read one by one, in the order of their reports' ids. */
    public static final class Reading {
        private final Identities who;
        private final Map<Key, List<Part>> byKey = new TreeMap<>();

        public Reading(Identities who) {
            this.who = who;
        }

        public void take(Analysis analysis) {
            DealFinder.take(analysis, who, byKey);
        }

        public List<Deal> deals() {
            List<Deal> deals = new ArrayList<>();
            byKey.forEach((key, parts) -> {
                if (!key.item().isEmpty()
                        || !key.supplier().isEmpty() && !key.recipient().isEmpty()) {
                    deals.add(deal(key, parts));
                }
            });
            return deals;
        }
    }

    private static void take(Analysis analysis, Identities who, Map<Key, List<Part>> byKey) {
        for (Event event : analysis.events()) {
            Stage stage = event.stage();
            if (stage == null || event.who().isEmpty() && event.to().isEmpty() || isToldAsTransfer(analysis, event)) {
                continue;
            }
            Part part = new Part(event.amount(), said(analysis, event, stage));
            List<String> items = event.items().isEmpty() ? List.of("") : event.items();
            for (String item : items) {
                Key key = new Key(
                        party(analysis, who, event.who()),
                        party(analysis, who, event.to()),
                        item.isEmpty() ? "" : item(analysis, who, item));
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(part);
            }
        }
    }

    /** Whether words of agreeing or negotiating tell a stage that the transfer beside them tells as well, and better: who sells. */
    private static boolean isToldAsTransfer(Analysis analysis, Event talk) {
        return talk.type() != EventType.ARMS_TRANSFER
                && analysis.events().stream()
                        .anyMatch(event -> event.type() == EventType.ARMS_TRANSFER
                                && event.stage() == talk.stage()
                                && event.span().overlaps(talk.span())
                                && event.items().containsAll(talk.items()));
    }

    private static Deal deal(Key key, List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(
                        (Part p) -> p.said().time() == null ? "~" : p.said().time())
                .thenComparing(p -> p.said().passage())
                .thenComparing(p -> p.said().stage()));
        // several amounts stay several: the deal has one only if nobody names another
        List<String> amounts = sorted.stream()
                .flatMap(p -> Optional.ofNullable(p.amount()).stream())
                .distinct()
                .toList();
        return new Deal(
                empty(key.supplier()),
                empty(key.recipient()),
                empty(key.item()),
                amounts.isEmpty() ? null : String.join(" / ", amounts),
                sorted.stream().map(Part::said).distinct().toList());
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Deal.StageSaid said(Analysis analysis, Event event, Stage stage) {
        String by = analysis.statements().stream()
                .filter(s -> s.id().equals(event.statement()))
                .findFirst()
                .map(Statement::chain)
                .map(chain -> chain.speaker())
                .map(Hop::name)
                .orElse(null);
        return new Deal.StageSaid(
                stage, event.status(), event.time(), by, analysis.report().passage(event.span()));
    }

    /** The state that the first of {@code ids} with one acts for, else the name of the first; empty if there are none. */
    private static String party(Analysis analysis, Identities who, List<String> ids) {
        for (String id : ids) {
            String country = analysis.entities().entity(id).map(Entity::country).orElse(null);
            if (country != null) {
                return country;
            }
        }
        return ids.isEmpty() ? "" : name(analysis, who, ids.get(0));
    }

    /** The designation, the same in every language if the data knows it. */
    private static String item(Analysis analysis, Identities who, String id) {
        String concept = analysis.entities().entity(id).map(Entity::concept).orElse(null);
        // equipment:NASAMS, class:missile-system
        if (concept != null && (concept.startsWith("equipment:") || concept.startsWith("class:"))) {
            return concept.substring(concept.indexOf(':') + 1);
        }
        return name(analysis, who, id);
    }

    private static String name(Analysis analysis, Identities who, String id) {
        return who.of(analysis.report().id(), id)
                .map(Identity::name)
                .or(() -> analysis.entities().entity(id).map(Entity::name))
                .orElse("");
    }
}
