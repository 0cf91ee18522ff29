package org.whence.entity;

import org.whence.entity.Entity.Agreement;
import org.whence.text.Folding;

/** Offices without a name beside them: whoever is meant, or somebody of whom no more is known. */
final class BareOffices {
    private final Draft draft;
    private final Units units;
    private final Descriptions descriptions;

    BareOffices(Draft draft, Descriptions descriptions) {
        this.draft = draft;
        this.units = draft.units;
        this.descriptions = descriptions;
    }

    void find() {
        for (Phrase role : draft.phrases) {
            if (!role.isRole()
                    || draft.attached.contains(role)
                    || draft.ofHead.containsKey(role.headUnit.from())
                    || draft.named[role.headUnit.from()]) {
                continue;
            }
            if (isInsideAnother(role)) {
                continue;
            }
            int start = draft.start(role);
            int end = draft.end(role.to);
            Cluster person = role.plural || isBesideAnother(role) ? null : descriptions.holder(role, start);
            if (person == null) {
                String shown = draft.text(start, end);
                person = draft.known("own:PERSON" + Folding.fold(shown), EntityType.PERSON);
                person.concept = null;
                person.country = person.country == null ? draft.countryOf(role) : person.country;
                person.sector = draft.sectorOf(role);
                person.head = role.head.code();
                person.call(shown, 0);
                if (role.plural) {
                    person.agreement = Agreement.PLURAL;
                }
                if (person.roles.isEmpty() && !role.plural) {
                    person.roles.add(role);
                }
                if (person.agreement == Agreement.UNKNOWN) {
                    person.agreement = descriptions.gender(role);
                }
            } else if (role.modified) {
                person.names.add(draft.text(start, end));
            }
            draft.ofHead.put(role.headUnit.from(), person);
            draft.mention(person, start, end, role.from, EntityType.PERSON, Mention.Form.NOMINAL);
        }
    }

    /** "…, member of the committee, said": between commas it is said of what stands before, found or not. */
    private boolean isBesideAnother(Phrase role) {
        int comma = role.from - 1;
        if (!units.together(comma - 1, role.from) || !units.word(comma).isComma() || role.definite) {
            return false;
        }
        Word before = units.word(comma - 1);
        boolean closed =
                units.together(role.to, role.from) && units.word(role.to).isComma();
        return closed
                && before.isWord()
                && !before.time()
                && !before.is(WordClass.STOP)
                && !before.is(WordClass.SPEECH)
                && units.at(comma - 1) == null;
    }

    private boolean isInsideAnother(Phrase role) {
        return draft.phrases.stream()
                .anyMatch(p -> p != role
                        && p.isRole()
                        && p.from <= role.from
                        && p.to >= role.to
                        && p.to - p.from > role.to - role.from);
    }
}
