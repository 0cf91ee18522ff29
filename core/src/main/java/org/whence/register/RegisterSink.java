package org.whence.register;

import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.story.Story;

/**
 * Takes a register as it is made, one thing after the other, so that it need not fit in memory. Each kind comes in the order
 * that it has in {@link Register}, and all of one kind before the first of another.
 */
public interface RegisterSink {

    void entity(Identity entity);

    void office(Tenure office);

    void lineage(Lineage lineage);

    void claim(Claim claim);

    void story(Story story);

    void conflict(Conflict conflict);

    void promise(Promise promise);

    void deal(Deal deal);
}
