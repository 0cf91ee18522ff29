package org.whence.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.whence.likeness.Keyed;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.text.Span;

/**
 * Reports that have the same from the same medium: both name it, and what each has from there names the same things; or one
 * names the other's outlet for what the other says. A medium alone is no evidence, for a day's reports of one agency are about
 * many things.
 */
final class SharedMedia {
    /** Neighbours within one medium that a citation is compared with. */
    private static final int REACH = 24;
    /** Days between two reports of one dispatch. */
    private static final long SOON = 14;
    /** What both have from the medium must share this weight, in nats, and this part of the lighter of the two. */
    private static final double SAME_MATTER = 4.0;

    private static final double PART = 0.4;

    private static final double WEIGHT = 0.62;
    /** Sentences of a report that are searched for what another has from it. */
    private static final int MOST_SENTENCES = 120;

    private SharedMedia() {}

    private record Item(Profile profile, CitedMedia.Citation citation) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            return Comparator.comparing((Item i) -> Profiles.day(i.profile()).orElse("9999-12-31"))
                    .thenComparing(i -> i.profile().id())
                    .thenComparing(i -> i.citation().content())
                    .thenComparing(i -> i.citation().key())
                    .compare(this, other);
        }
    }

    static List<Finding> find(Profiles all, Media media) {
        List<Item> items = new ArrayList<>();
        for (Profile profile : all.all()) {
            media.citations(profile).forEach(c -> items.add(new Item(profile, c)));
        }
        items.sort(null);
        Map<Finding.Pair, Finding> best = new TreeMap<>();
        for (Keyed.Pair<Item> pair : Keyed.pairs(
                items,
                i -> List.of(i.citation().key()),
                (a, b) -> !a.profile().id().equals(b.profile().id())
                        && Profiles.daysBetween(a.profile(), b.profile()) <= SOON,
                REACH,
                "media",
                all.skews())) {
            Item a = pair.first();
            Item b = pair.second();
            Overlap overlap = Overlap.of(
                    a.profile().inside(a.citation().content(), b.profile()),
                    b.profile().inside(b.citation().content(), a.profile()),
                    all.rarity());
            if (same(overlap)) {
                Finding finding = Finding.of(
                        "the same from one medium, " + a.citation().name(), WEIGHT, place(a), place(b), 0, 0);
                best.putIfAbsent(finding.pair(), finding);
            }
        }
        for (Finding finding : ofOutlets(items, all, media)) {
            best.putIfAbsent(finding.pair(), finding);
        }
        return List.copyOf(best.values());
    }

    /** What a report has from an outlet of the collection, where a report of that outlet says it. */
    private static List<Finding> ofOutlets(List<Item> items, Profiles all, Media media) {
        Map<String, List<Profile>> byOutlet = new TreeMap<>();
        for (Profile profile : all.all()) {
            byOutlet.computeIfAbsent(media.outlet(profile.id()), k -> new ArrayList<>())
                    .add(profile);
        }
        List<Finding> findings = new ArrayList<>();
        for (Item item : items) {
            List<Profile> ofOutlet = byOutlet.getOrDefault(item.citation().key(), List.of());
            int compared = 0;
            // the latest first: what is retold is mostly fresh
            int i = ofOutlet.size() - 1;
            while (i >= 0 && compared < REACH) {
                Profile told = ofOutlet.get(i--);
                if (Profiles.before(item.profile(), told)) {
                    i = Math.min(i, lastUntil(item.profile(), ofOutlet, i));
                } else if (Profiles.daysBetween(item.profile(), told) > SOON) {
                    break;
                } else {
                    compared++;
                    said(item, told, all).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /** Of those up to {@code last}, sorted by day, the last one that is not of a later day than {@code report}; -1 if none is. */
    private static int lastUntil(Profile report, List<Profile> sorted, int last) {
        int low = 0;
        int high = last + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Profiles.before(report, sorted.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    private static Finding.Place place(Item item) {
        return new Finding.Place(item.profile().id(), item.citation().content());
    }

    private static Optional<Finding> said(Item item, Profile told, Profiles all) {
        List<Span> sentences = told.sentenceSpans();
        for (Span sentence : sentences.subList(0, Math.min(sentences.size(), MOST_SENTENCES))) {
            Overlap overlap = Overlap.of(
                    item.profile().inside(item.citation().content(), told),
                    told.inside(sentence, item.profile()),
                    all.rarity());
            if (same(overlap)) {
                return Optional.of(Finding.of(
                        "says what the medium it names says, " + item.citation().name(),
                        WEIGHT,
                        place(item),
                        new Finding.Place(told.id(), sentence),
                        0,
                        0));
            }
        }
        return Optional.empty();
    }

    private static boolean same(Overlap overlap) {
        return overlap.shared() >= SAME_MATTER && overlap.distinct() >= 2 && overlap.containment() >= PART;
    }
}
