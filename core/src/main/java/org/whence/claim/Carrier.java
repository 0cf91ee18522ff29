package org.whence.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Identity;
import org.whence.likeness.Keyed;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * A statement of one report, ready to be looked for in others.
 *
 * @param statement its id
 * @param speaker identity of the nearest speaker; null if it is unnamed or missing
 * @param media the folded names of those that the chain goes through
 */
record Carrier(
        Profile profile,
        String statement,
        Span content,
        Statement.Polarity polarity,
        @Nullable String speaker,
        List<String> media)
        implements Comparable<Carrier> {
    /** Contents that name fewer things are said too often to be one claim. */
    static final int FEWEST_TRAITS = 3;
    /** Rarest traits of a content that make its keys. */
    private static final int KEY_TRAITS = 6;

    static Carrier of(Profile profile, Statement statement, Profiles all) {
        Hop hop = statement.chain().speaker();
        boolean named = hop.entity() != null && (hop.kind() == Hop.Kind.PERSON || hop.kind() == Hop.Kind.BODY);
        String speaker = named && hop.entity() != null
                ? all.identities()
                        .of(profile.id(), hop.entity())
                        .map(Identity::id)
                        .orElse(null)
                : null;
        List<String> media = new ArrayList<>(0);
        for (Hop passed : statement.chain().hops()) {
            if (passed.kind() == Hop.Kind.MEDIUM && passed.name() != null) {
                media.add(Folding.fold(passed.name()));
            }
        }
        return new Carrier(
                profile, statement.id(), statement.content(), statement.polarity(), speaker, List.copyOf(media));
    }

    List<Trait> traits() {
        return profile.inside(content);
    }

    Claim.Member member() {
        return new Claim.Member(profile.id(), statement);
    }

    /** Pairs of the rarest things and words in the content; with the speaker, each of them alone. */
    Collection<String> keys(Profiles all) {
        List<Trait> traits = traits();
        List<Trait> neutral = traits.stream().filter(t -> t.kind().isNeutral()).toList();
        Set<String> keys = new LinkedHashSet<>(Keyed.twos(all.rarity().rarestShared(traits, KEY_TRAITS)));
        keys.addAll(Keyed.twos(all.rarity().rarestShared(neutral, KEY_TRAITS)));
        if (speaker != null) {
            keys.add("speaker " + speaker);
        }
        return keys;
    }

    /** Whether {@code other} has the same content: the same things said of each other, not denied by one alone. */
    boolean sameAs(Carrier other, Prepared prepared, Profiles all) {
        if (polarity != other.polarity) {
            return false;
        }
        boolean sameSpeaker = speaker != null && speaker.equals(other.speaker);
        if (profile.sameLanguage(other.profile)) {
            Prepared.Passage mine = prepared.of(this);
            Prepared.Passage theirs = prepared.of(other);
            if (Math.min(mine.words(), theirs.words()) >= 5 && mine.containment(theirs) >= 0.6) {
                return true;
            }
            double least = sameSpeaker ? 0.5 : 0.6;
            if (!mine.mayShare(theirs, FEWEST_TRAITS, least, all.rarity())) {
                return false;
            }
            Overlap overlap = Overlap.of(mine.traits(), theirs.traits(), all.rarity());
            return overlap.distinct() >= FEWEST_TRAITS && overlap.dice() >= least;
        }
        Overlap overlap = Overlap.of(profile.neutral(content), other.profile.neutral(other.content), all.rarity());
        return overlap.distinct() >= FEWEST_TRAITS && overlap.dice() >= (sameSpeaker ? 0.45 : 0.6);
    }

    @Override
    public int compareTo(Carrier other) {
        return Comparator.comparing((Carrier c) -> Profiles.day(c.profile()).orElse("9999-12-31"))
                .thenComparing(c -> c.profile().id())
                .thenComparing(Carrier::content)
                .thenComparing(Carrier::statement)
                .compare(this, other);
    }
}
