package org.whence.entity;

import java.util.Optional;
import org.whence.report.ReportId;

/** The way from the entities of single reports to those of a collection. */
@FunctionalInterface
public interface Identities {
    /** Nobody is known. */
    Identities NONE = (report, id) -> Optional.empty();

    /**
     * The identity of entity {@code id} of {@code report}; empty if there is no such entity. It tells what the identity is
     * called and for which state it acts; its members and mentions are left out, for some have a mention in every report.
     */
    Optional<Identity> of(ReportId report, String id);
}
