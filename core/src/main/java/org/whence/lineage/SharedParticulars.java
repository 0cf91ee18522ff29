package org.whence.lineage;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * Two reports, in one language or two, that name the same particulars and few others: persons, bodies, places, types of
 * equipment, figures and days. Who retells a report has his particulars from it and none of his own, whatever order and words
 * he gives them; two who were there share what everybody knows, and each has particulars that the other lacks.
 */
final class SharedParticulars {
    static final String REASON = "the same names, figures and days, and few others";

    private static final Set<Trait.Kind> PARTICULAR = EnumSet.of(
            Trait.Kind.PERSON,
            Trait.Kind.BODY,
            Trait.Kind.PLACE,
            Trait.Kind.EQUIPMENT,
            Trait.Kind.NUMBER,
            Trait.Kind.FEW,
            Trait.Kind.DATE);

    /** In days: what is older is told again for its own sake. */
    private static final int WITHIN = 5;
    /** So many different particulars must be in both. */
    private static final int FEWEST = 5;
    /** The part of all particulars that is in both, by weight. */
    private static final double IN_BOTH = 0.64;
    /** What they must weigh, in nats, if the reports had no others; more if they have. */
    private static final double ENOUGH = 10.5;

    /** Together the particulars make a lineage, the surer the more of them are shared. */
    private static final double LEAST_SURE = 0.4;

    private static final double SURER = 0.5;
    private static final double SUREST = 0.9;

    /** Profiles whose particulars are held: each is compared with several. */
    private static final int HELD = 256;

    private final Profiles all;
    private final Map<ReportId, List<Trait>> held = new LinkedHashMap<>(16, 0.75f, true);

    SharedParticulars(Profiles all) {
        this.all = all;
    }

    /** Gives {@code found} the particulars of both, if they make a lineage. */
    void compare(Profile a, Profile b, Consumer<Finding> found) {
        if (!a.outlet().isEmpty() && a.outlet().equals(b.outlet()) || Profiles.daysBetween(a, b) > WITHIN) {
            return;
        }
        List<Trait> inA = of(a);
        List<Trait> inB = of(b);
        if (Math.min(inA.size(), inB.size()) < FEWEST) {
            return;
        }
        Overlap overlap = Overlap.of(inA, inB, all.rarity());
        if (overlap.common().size() < FEWEST
                || overlap.dice() < IN_BOTH
                || overlap.shared() * overlap.dice() < ENOUGH) {
            return;
        }
        double sureness = Math.min(SUREST, LEAST_SURE + SURER * overlap.dice());
        // the particulars are one piece of evidence together
        double each = 1 - Math.pow(1 - sureness, 1.0 / overlap.common().size());
        for (Trait trait : overlap.common()) {
            double weight = all.rarity().of(trait);
            found.accept(Finding.of(
                    REASON,
                    each,
                    new Finding.Place(a.id(), trait.span()),
                    new Finding.Place(b.id(), place(inB, trait)),
                    weight / overlap.first(),
                    weight / overlap.second()));
        }
    }

    private static Span place(List<Trait> some, Trait trait) {
        return some.stream()
                .filter(t -> t.key().equals(trait.key()))
                .findFirst()
                .orElseThrow()
                .span();
    }

    /** Each particular where the text first names it; the day of the report itself is none, nor what its date line names. */
    private List<Trait> of(Profile profile) {
        List<Trait> known = held.get(profile.id());
        if (known == null) {
            Map<String, Trait> first = new LinkedHashMap<>();
            String day = Trait.Kind.DATE + ":"
                    + profile.day().map(d -> d.substring(4)).orElse("");
            for (Trait trait : profile.traits()) {
                if (PARTICULAR.contains(trait.kind())
                        && !trait.key().equals(day)
                        && !profile.inTitle(trait.span())
                        && !profile.inNote(trait.span())) {
                    first.putIfAbsent(trait.key(), trait);
                }
            }
            known = List.copyOf(first.values());
            held.put(profile.id(), known);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return known;
    }
}
