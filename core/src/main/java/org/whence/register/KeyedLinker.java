package org.whence.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.claim.ClaimFinder;
import org.whence.conflict.ConflictFinder;
import org.whence.deal.DealFinder;
import org.whence.entity.Identities;
import org.whence.entity.NameMatcher;
import org.whence.likeness.Groups;
import org.whence.likeness.ProfileReader;
import org.whence.likeness.Profiles;
import org.whence.likeness.Skews;
import org.whence.lineage.Lineage;
import org.whence.lineage.LineageFinder;
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
        Profiles all = profiles(analyses, rulings, skews);
        Identities who = all.identities();
        List<Report> reports = new ArrayList<>();
        analyses.forEach(a -> reports.add(a.report()));
        List<Lineage> found = lineages.find(all, conflicts.slips(all)).stream()
                .filter(l -> !rulings.unrelated().contains(ends(l)))
                .toList();
        List<Story> stories = StoryFinder.find(all, found);
        Groups groups = new Groups(stories.stream().map(Story::reports).toList());
        return new Register(
                reports,
                who.all(),
                offices.link(analyses, who),
                found,
                ClaimFinder.find(all, found),
                stories,
                conflicts.find(all, groups, found),
                promises.find(all, groups),
                DealFinder.find(analyses, who));
    }

    private static Set<String> ends(Lineage lineage) {
        return lineage.from().equals(lineage.to()) ? Set.of(lineage.to()) : Set.of(lineage.from(), lineage.to());
    }

    /** What the reports of {@code analyses} can be compared by, their entities named alike. */
    public Profiles profiles(Collection<Analysis> analyses) {
        return profiles(Analyses.of(analyses), Rulings.NONE, new Skews());
    }

    private Profiles profiles(Analyses analyses, Rulings rulings, Skews skews) {
        Identities who = identities.link(analyses, rulings, skews);
        return new Profiles(profiles.readAll(analyses, who), who, skews);
    }
}
