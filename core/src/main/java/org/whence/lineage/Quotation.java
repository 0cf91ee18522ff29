package org.whence.lineage;

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
import org.whence.likeness.Wording;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/**
 * A quotation of a report, ready to be looked for in others.
 *
 * @param statement its id
 * @param speaker identity of the nearest speaker; null if it is unnamed or missing
 */
record Quotation(
        Profile profile,
        String statement,
        Span span,
        @Nullable String speaker) implements Comparable<Quotation> {
    /** Fewer words are said by anybody. */
    static final int FEWEST_WORDS = 6;
    /** Words in a row by which quotations of one language are compared. */
    private static final int SHINGLE = 3;
    /** Rarest traits of a quotation that make its keys. */
    private static final int KEY_TRAITS = 5;

    /** The quotations of {@code profile} of {@link #FEWEST_WORDS} words or more, in text order. */
    static List<Quotation> of(Profile profile, Profiles all) {
        List<Quotation> quotations = new ArrayList<>();
        for (Statement statement : profile.analysis().statements()) {
            if (statement.manner() == Statement.Manner.INDIRECT) {
                continue;
            }
            if (Wording.of(profile, statement.content()).size() >= FEWEST_WORDS) {
                quotations.add(
                        new Quotation(profile, statement.id(), statement.content(), speaker(profile, statement, all)));
            }
        }
        quotations.sort(null);
        return quotations;
    }

    private static @Nullable String speaker(Profile profile, Statement statement, Profiles all) {
        Hop hop = statement.chain().speaker();
        if (hop.entity() == null || hop.kind() == Hop.Kind.MISSING || hop.kind() == Hop.Kind.UNNAMED) {
            return null;
        }
        return all.identities().of(profile.id(), hop.entity()).map(Identity::id).orElse(null);
    }

    Wording wording() {
        return Wording.of(profile, span);
    }

    Finding.Place place() {
        return new Finding.Place(profile.id(), span);
    }

    /** Its speaker, its wording, and pairs of the rarest things that it names. */
    Collection<String> keys(Profiles all) {
        Set<String> keys = new LinkedHashSet<>();
        if (speaker != null) {
            keys.add("speaker " + speaker);
        }
        wording().fingerprints(SHINGLE, 4).forEach(f -> keys.add("words " + f));
        keys.addAll(Keyed.twos(all.rarity().rarestShared(profile.neutral(span), KEY_TRAITS)));
        return keys;
    }

    /** 0 if these are different quotations; else up to 1, how surely they are the same. */
    double sameAs(Quotation other, Profiles all) {
        if (speaker != null && other.speaker != null && !speaker.equals(other.speaker)) {
            return 0;
        }
        if (profile.sameLanguage(other.profile)) {
            Wording wording = wording();
            Wording others = other.wording();
            double contained = wording.containment(others, SHINGLE);
            int fewest = Math.min(wording.size(), others.size());
            return contained < 0.55 ? 0 : contained * Math.min(1, 0.4 + 0.04 * fewest);
        }
        double ratio = (double) span.length() / other.span.length();
        if (ratio < 0.4 || ratio > 2.5) {
            return 0;
        }
        Overlap overlap = Overlap.of(profile.neutral(span), other.profile.neutral(other.span), all.rarity());
        boolean sameSpeaker = speaker != null && other.speaker != null;
        double least = sameSpeaker ? 0.42 : 0.55;
        if (overlap.dice() < least || overlap.distinct() < 3 || overlap.inOrder() < 0.5) {
            return 0;
        }
        return overlap.dice() * Math.min(1, overlap.shared() / 12);
    }

    @Override
    public int compareTo(Quotation other) {
        return Comparator.comparing((Quotation q) -> Profiles.day(q.profile()).orElse("9999-12-31"))
                .thenComparing(q -> q.profile().id())
                .thenComparing(Quotation::span)
                .thenComparing(Quotation::statement)
                .compare(this, other);
    }
}
