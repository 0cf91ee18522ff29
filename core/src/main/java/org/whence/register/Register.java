package org.whence.register;

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

/**
 * What a collection of reports says together. The same reports give the same register, in whatever order they came.
 *
 * @param reports sorted by id
 */
public record Register(
        List<Report> reports,
        List<Identity> entities,
        List<Tenure> offices,
        List<Lineage> lineage,
        List<Claim> claims,
        List<Story> stories,
        List<Conflict> conflicts,
        List<Promise> promises,
        List<Deal> deals) {

    public Register {
        reports = List.copyOf(reports);
        entities = List.copyOf(entities);
        offices = List.copyOf(offices);
        lineage = List.copyOf(lineage);
        claims = List.copyOf(claims);
        stories = List.copyOf(stories);
        conflicts = List.copyOf(conflicts);
        promises = List.copyOf(promises);
        deals = List.copyOf(deals);
    }

    /** Gives all but the reports to {@code sink}. */
    public void to(RegisterSink sink) {
        entities.forEach(sink::entity);
        offices.forEach(sink::office);
        lineage.forEach(sink::lineage);
        claims.forEach(sink::claim);
        stories.forEach(sink::story);
        conflicts.forEach(sink::conflict);
        promises.forEach(sink::promise);
        deals.forEach(sink::deal);
    }
}
