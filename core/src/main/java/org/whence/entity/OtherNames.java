package org.whence.entity;

import org.whence.text.Folding;

/** Names of things that only the report knows; those of persons are for {@link Persons}. */
final class OtherNames {
    private final Draft draft;
    private final ShownForms forms;

    OtherNames(Draft draft, ShownForms forms) {
        this.draft = draft;
        this.forms = forms;
    }

    void find() {
        for (NameSpan name : draft.names) {
            if (name.type == EntityType.PERSON) {
                continue;
            }
            int end = draft.end(name.to);
            String shown = forms.shown(name);
            NameSpan full = name.of == null ? name : name.of;
            Cluster cluster = draft.known("own:" + name.type + Folding.fold(forms.shown(full)), name.type);
            cluster.concept = null;
            if (name.kind.equals("medium")) {
                cluster.sector = "MED";
            }
            if (name.type == EntityType.PLACE && cluster.country == null) {
                cluster.country = draft.units.lexicon.towns.stateOf(shown, draft.units.lexicon.declension);
            }
            cluster.call(shown, name.to - name.from);
            draft.mention(cluster, name.start, end, name.from, name.type, Mention.Form.NAME);
        }
    }
}
