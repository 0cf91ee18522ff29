package org.whence.entity;

import java.util.List;
import org.whence.report.Report;

/**
 * Decides inside one report which mentions name the same entity: names by the concept the data knows or by their words,
 * descriptions by kind, state, office and nearness, pronouns by agreement and nearness. What the report does not decide stays
 * an entity of its own.
 */
final class Resolver {
    private Resolver() {}

    static Entities resolve(
            Report report, Units units, List<Phrase> phrases, List<NameSpan> names, List<AmountFinder.Amount> amounts) {
        Draft draft = new Draft(report, units, phrases, names);
        ShownForms forms = new ShownForms(draft);
        Descriptions descriptions =
                new Descriptions(units, draft.clusters, draft.ofHead, draft::countryOf, draft::lastBefore);
        Bodies bodies = new Bodies(draft, forms);
        new LexicalNames(draft, forms).find();
        bodies.findKnown();
        new OtherNames(draft, forms).find();
        bodies.findOthers();
        new BareMedia(draft).find();
        new Persons(draft, descriptions).find();
        new BareOffices(draft, descriptions).find();
        new Groups(draft).find();
        amounts(draft, amounts);
        new Pronouns(draft).find();
        return new EntityList(draft, forms).entities();
    }

    /** Each stands for itself: two mentions of four billion are not one sum. */
    private static void amounts(Draft draft, List<AmountFinder.Amount> amounts) {
        for (AmountFinder.Amount amount : amounts) {
            boolean inName = false;
            for (int i = amount.from(); i < amount.to(); i++) {
                inName |= draft.named[i];
            }
            if (!inName) {
                Cluster cluster = draft.fresh(amount.type());
                int start = amount.start();
                cluster.call(draft.text(start, draft.end(amount.to())), 0);
                draft.mention(cluster, start, draft.end(amount.to()), amount.from(), amount.type(), Mention.Form.NAME);
            }
        }
    }
}
