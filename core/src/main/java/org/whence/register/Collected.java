package org.whence.register;

import java.util.ArrayList;
import java.util.List;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.report.Report;
import org.whence.story.Story;

/** A register in memory, as it comes. */
public final class Collected implements RegisterSink {
    private final List<Identity> entities = new ArrayList<>();
    private final List<Tenure> offices = new ArrayList<>();
    private final List<Lineage> lineage = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Story> stories = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();

    /** @param reports sorted by id */
    public Register register(List<Report> reports) {
        return new Register(reports, entities, offices, lineage, claims, stories, conflicts, promises, deals);
    }

    @Override
    public void entity(Identity entity) {
        entities.add(entity);
    }

    @Override
    public void office(Tenure office) {
        offices.add(office);
    }

    @Override
    public void lineage(Lineage bond) {
        lineage.add(bond);
    }

    @Override
    public void claim(Claim claim) {
        claims.add(claim);
    }

    @Override
    public void story(Story story) {
        stories.add(story);
    }

    @Override
    public void conflict(Conflict conflict) {
        conflicts.add(conflict);
    }

    @Override
    public void promise(Promise promise) {
        promises.add(promise);
    }

    @Override
    public void deal(Deal deal) {
        deals.add(deal);
    }
}
