package org.whence.entity;

import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.Lexicon.Kind;
import org.whence.text.Folding;

/** Groups of people, classes of equipment, and states said by a noun: officials, tanks, his country. */
final class Groups {
    private final Draft draft;
    private final Units units;

    Groups(Draft draft) {
        this.draft = draft;
        this.units = draft.units;
    }

    void find() {
        for (Phrase phrase : draft.phrases) {
            boolean gear = phrase.head.kind() == Kind.CLASS;
            if (!gear && phrase.head.kind() != Kind.NOUN || draft.named[phrase.headUnit.from()]) {
                continue;
            }
            if (phrase.head.code().equals("source")
                    && phrase.domains.stream().anyMatch(d -> Codes.ALL.is(Codes.Group.MATERIAL, d))) {
                continue;
            }
            int start = draft.start(phrase);
            int end = draft.end(phrase.to);
            if (!gear
                    && phrase.head.code().equals("state")
                    && phrase.head.detail().equals("s")
                    && (isOwn(phrase) || draft.isDefinite(phrase))
                    && (!phrase.modified || isOwn(phrase))) {
                Cluster state = isOwn(phrase) ? ownCountry(phrase) : draft.theCountry(phrase);
                if (state != null) {
                    draft.mention(state, start, end, phrase.from, EntityType.STATE, Mention.Form.NOMINAL);
                    continue;
                }
            }
            String shown = draft.text(start, end);
            EntityType type = gear ? EntityType.EQUIPMENT : typeOf(phrase.head.code());
            Cluster cluster = draft.known("own:" + type + Folding.fold(shown), type);
            cluster.concept = gear && phrase.country == null && !phrase.modified ? "class:" + phrase.head.code() : null;
            cluster.call(shown, 0);
            if (cluster.country == null) {
                cluster.country = draft.countryOf(phrase);
            }
            if (cluster.sector.isEmpty()) {
                cluster.sector = phrase.head.sector();
            }
            cluster.head = phrase.head.code();
            cluster.agreement = phrase.head.detail().equals("p") ? Agreement.PLURAL : Agreement.UNKNOWN;
            draft.mention(cluster, start, end, phrase.from, type, Mention.Form.NOMINAL);
        }
    }

    /** "His country", بلاده: whose it is stands in the words. */
    private boolean isOwn(Phrase phrase) {
        Word last = units.word(phrase.headUnit.to() - 1);
        boolean ending = last.is(WordClass.POSSESSIVE_ENDING) && phrase.headUnit.strained();
        return ending
                || units.together(phrase.from - 1, phrase.from)
                        && units.word(phrase.from - 1).is(WordClass.POSSESSIVE)
                || units.together(phrase.to, phrase.from)
                        && units.word(phrase.to).is(WordClass.POSSESSIVE);
    }

    /** The state of the person draft.named last before. */
    private @Nullable Cluster ownCountry(Phrase phrase) {
        Cluster person = draft.nearest(c -> c.type == EntityType.PERSON && c.country != null, draft.start(phrase));
        return person == null || person.country == null ? null : draft.stateOf(person.country);
    }

    private static EntityType typeOf(String noun) {
        return switch (noun) {
            case "state" -> EntityType.STATE;
            case "side", "media", "company", "group" -> EntityType.ORGANISATION;
            default -> EntityType.PERSON;
        };
    }
}
