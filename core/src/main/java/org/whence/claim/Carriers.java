package org.whence.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Identity;
import org.whence.likeness.Numbering;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * The statements that may be claims, a number each, in some thirty bytes: by day (undated last), report, place and id. There
 * are six in a report.
 */
final class Carriers {
    /** Contents that name fewer things are said too often to be one claim. */
    static final int FEWEST_TRAITS = 3;

    private static final int NOBODY = -1;
    private static final int FIRST_ROOM = 64;

    private final List<Profile> profiles = new ArrayList<>();
    /** Ids of statements and of speakers, by number. */
    private final Numbering<String> strings = new Numbering<>();

    /** The media that a chain goes through; of few. */
    private final Map<Integer, List<String>> media = new HashMap<>();

    private int size;
    private int[] profileOf = new int[FIRST_ROOM];
    private int[] starts = new int[FIRST_ROOM];
    private int[] ends = new int[FIRST_ROOM];
    private int[] ids = new int[FIRST_ROOM];
    private int[] speakers = new int[FIRST_ROOM];
    private byte[] polarities = new byte[FIRST_ROOM];

    /** Reads some more reports, in the order of {@link Profiles#all}. */
    void take(Profiles some) {
        for (Profile profile : some.all()) {
            List<Statement> statements = new ArrayList<>(profile.analysis().statements());
            statements.removeIf(s -> profile.inside(s.content()).size() < FEWEST_TRAITS);
            statements.sort((a, b) -> {
                int byPlace = a.content().compareTo(b.content());
                return byPlace != 0 ? byPlace : a.id().compareTo(b.id());
            });
            if (!statements.isEmpty()) {
                profiles.add(profile);
                statements.forEach(s -> add(profile, s, some));
            }
        }
    }

    private void add(Profile profile, Statement statement, Profiles all) {
        if (size == ids.length) {
            int room = size + (size >> 1);
            profileOf = Arrays.copyOf(profileOf, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            ids = Arrays.copyOf(ids, room);
            speakers = Arrays.copyOf(speakers, room);
            polarities = Arrays.copyOf(polarities, room);
        }
        String speaker = speaker(profile, statement, all);
        profileOf[size] = profiles.size() - 1;
        starts[size] = statement.content().start();
        ends[size] = statement.content().end();
        ids[size] = strings.of(statement.id());
        speakers[size] = speaker == null ? NOBODY : strings.of(speaker);
        polarities[size] = (byte) statement.polarity().ordinal();
        List<String> passed = new ArrayList<>(0);
        for (Hop hop : statement.chain().hops()) {
            if (hop.kind() == Hop.Kind.MEDIUM && hop.name() != null) {
                passed.add(Folding.fold(hop.name()));
            }
        }
        if (!passed.isEmpty()) {
            media.put(size, List.copyOf(passed));
        }
        size++;
    }

    private static @Nullable String speaker(Profile profile, Statement statement, Profiles all) {
        Hop hop = statement.chain().speaker();
        boolean named = hop.entity() != null && (hop.kind() == Hop.Kind.PERSON || hop.kind() == Hop.Kind.BODY);
        return named && hop.entity() != null
                ? all.identities()
                        .of(profile.id(), hop.entity())
                        .map(Identity::id)
                        .orElse(null)
                : null;
    }

    int size() {
        return size;
    }

    Profile profile(int carrier) {
        return profiles.get(profileOf[carrier]);
    }

    boolean oneReport(int a, int b) {
        return profileOf[a] == profileOf[b];
    }

    Span content(int carrier) {
        return new Span(starts[carrier], ends[carrier]);
    }

    List<Trait> traits(int carrier) {
        return profile(carrier).inside(content(carrier));
    }

    boolean samePolarity(int a, int b) {
        return polarities[a] == polarities[b];
    }

    /** Identity of the nearest speaker; null if it is unnamed or missing. */
    @Nullable
    String speaker(int carrier) {
        return speakers[carrier] == NOBODY ? null : strings.value(speakers[carrier]);
    }

    /** Whether both have one named speaker. */
    boolean sameSpeaker(int a, int b) {
        return speakers[a] != NOBODY && speakers[a] == speakers[b];
    }

    /** The folded names of those that the chain goes through. */
    List<String> media(int carrier) {
        return media.getOrDefault(carrier, List.of());
    }

    Claim.Member member(int carrier) {
        return new Claim.Member(profile(carrier).id(), strings.value(ids[carrier]));
    }
}
