package org.whence.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.analysis.Shelf;
import org.whence.claim.ClaimFinder;
import org.whence.conflict.ConflictFinder;
import org.whence.deal.DealFinder;
import org.whence.entity.Identities;
import org.whence.entity.NameMatcher;
import org.whence.likeness.Groups;
import org.whence.likeness.Profile;
import org.whence.likeness.ProfileReader;
import org.whence.likeness.Profiles;
import org.whence.likeness.Skews;
import org.whence.lineage.Bond;
import org.whence.lineage.LineageFinder;
import org.whence.lineage.Slip;
import org.whence.promise.PromiseFinder;
import org.whence.report.Report;
import org.whence.story.Story;
import org.whence.story.StoryFinder;

/**
 * Links analyses by keyed steps: each makes keys, pairs within a key, scores the pairs with reasons, and takes the components
 * of the pairs that hold. No step looks at all pairs; a key that many share is bounded (see {@link
 * org.whence.likeness.Keyed}). Callable from any thread.
 */
public final class KeyedLinker implements Linker {
    /** Reports that every reader looks at before the next ones are fetched. */
    private static final int TOGETHER = 200;

    private final ProfileReader profiles;
    private final IdentityLinker identities;
    private final OfficeLinker offices;
    private final LineageFinder lineages;
    private final ConflictFinder conflicts;
    private final PromiseFinder promises;

    private KeyedLinker(ProfileReader profiles, NameMatcher names) {
        this.profiles = profiles;
        this.identities = new IdentityLinker(names, profiles.glossary());
        this.offices = OfficeLinker.load();
        this.conflicts = ConflictFinder.load(profiles.glossary(), profiles.numbers());
        this.lineages = LineageFinder.load(names);
        this.promises = PromiseFinder.load();
    }

    /** With the facts that ship with the program. Reads them from the class path; make one and share it. */
    public static KeyedLinker load() {
        return new KeyedLinker(ProfileReader.load(), NameMatcher.load());
    }

    /** The register of {@code analyses}; of several with the same report, the first in the collection's order counts. */
    @Override
    public Register link(Collection<Analysis> analyses) {
        return link(analyses, new Skews());
    }

    @Override
    public Register link(Collection<Analysis> analyses, Rulings rulings) {
        return link(Analyses.of(analyses), rulings, new Skews());
    }

    /** Holds what the reports are compared by, and the register; an analysis only while it is looked at. */
    @Override
    public Register link(Analyses analyses, Rulings rulings) {
        return link(analyses, rulings, new Skews());
    }

    /** {@link #link(Collection)}; {@code skews} is told of the keys that were bounded. */
    public Register link(Collection<Analysis> analyses, Skews skews) {
        return link(Analyses.of(analyses), Rulings.NONE, skews);
    }

    /** {@link #link(Analyses, Rulings)}; {@code skews} is told of the keys that were bounded. */
    public Register link(Analyses analyses, Rulings rulings, Skews skews) {
        Collected collected = new Collected();
        link(analyses, rulings, Shelf.inMemory(), skews, collected);
        List<Report> reports = new ArrayList<>();
        analyses.forEach(a -> reports.add(a.report()));
        return collected.register(reports);
    }

    @Override
    public void link(Analyses analyses, Rulings rulings, Shelf shelf, RegisterSink sink) {
        link(analyses, rulings, shelf, new Skews(), sink);
    }

    /** {@link #link(Analyses, Rulings, Shelf, RegisterSink)}; {@code skews} is told of the keys that were bounded. */
    public void link(Analyses analyses, Rulings rulings, Shelf shelf, Skews skews, RegisterSink sink) {
        Identities who = identities.link(analyses, rulings, shelf, skews, sink::entity);
        OfficeLinker.Reading held = offices.reading(who);
        DealFinder.Reading deals = new DealFinder.Reading(who);
        List<Profile> read = profiles.readAll(analyses, who, shelf, analysis -> {
            held.take(analysis);
            deals.take(analysis);
        });
        held.tenures().forEach(sink::office);
        Profiles all = new Profiles(read, who, shelf, skews);
        ClaimFinder.Reading carriers = new ClaimFinder.Reading();
        List<Bond> bonds = lineages(all, carriers, rulings, sink);
        ClaimFinder.find(all, carriers, bonds, sink::claim);
        List<Story> stories = StoryFinder.find(all, bonds);
        stories.forEach(sink::story);
        Groups groups = new Groups(stories.stream().map(Story::reports).toList());
        PromiseFinder.Reading promised = promises.reading();
        conflicts.find(all, groups, bonds, promised::take).forEach(sink::conflict);
        promises.find(all, promised, groups).forEach(sink::promise);
        deals.deals().forEach(sink::deal);
    }

    private List<Bond> lineages(Profiles all, ClaimFinder.Reading carriers, Rulings rulings, RegisterSink sink) {
        List<Slip> slips = new ArrayList<>();
        LineageFinder.Reading reading = new LineageFinder.Reading();
        for (int from = 0; from < all.all().size(); from += TOGETHER) {
            Profiles some = all.only(
                    all.all().subList(from, Math.min(from + TOGETHER, all.all().size())));
            slips.addAll(conflicts.slips(some));
            reading.take(some);
            carriers.take(some);
        }
        return lineages.find(all, reading, slips, b -> !rulings.unrelated().contains(ends(b)), sink::lineage);
    }

    private static Set<String> ends(Bond lineage) {
        return lineage.from().equals(lineage.to()) ? Set.of(lineage.to()) : Set.of(lineage.from(), lineage.to());
    }

    /** What the reports of {@code analyses} can be compared by, their entities named alike. */
    public Profiles profiles(Collection<Analysis> analyses) {
        Analyses all = Analyses.of(analyses);
        Shelf shelf = Shelf.inMemory();
        Skews skews = new Skews();
        Identities who = identities.link(all, Rulings.NONE, shelf, skews, identity -> {});
        return new Profiles(profiles.readAll(all, who, shelf, analysis -> {}), who, shelf, skews);
    }
}
