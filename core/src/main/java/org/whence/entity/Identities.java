package org.whence.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.report.ReportId;

/**
 * The entities of a collection of reports, with the way from an entity of one report to them.
 *
 * @param all sorted by first member
 */
public record Identities(List<Identity> all, Map<Identity.Member, Identity> byMember) {
    public static final Identities NONE = new Identities(List.of());

    public Identities {
        all = List.copyOf(all);
        byMember = Map.copyOf(byMember);
    }

    public Identities(List<Identity> all) {
        this(all, index(all));
    }

    private static Map<Identity.Member, Identity> index(List<Identity> all) {
        Map<Identity.Member, Identity> byMember = new HashMap<>();
        for (Identity identity : all) {
            for (Identity.Member member : identity.members()) {
                byMember.put(member, identity);
            }
        }
        return byMember;
    }

    /** The identity of entity {@code id} of {@code report}; empty if there is no such entity. */
    public Optional<Identity> of(ReportId report, String id) {
        return Optional.ofNullable(byMember.get(new Identity.Member(report, id)));
    }
}
