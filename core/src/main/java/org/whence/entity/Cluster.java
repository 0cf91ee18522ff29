package org.whence.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;

/** An entity while its mentions are being gathered. */
final class Cluster {

    /** A mention: stretch of the clean text, first word, and whether it opens its sentence as a subject would. */
    record At(int start, int end, int word, int sentence, EntityType type, Mention.Form form) {}

    EntityType type;
    /** The name to show; null until one is known. */
    @Nullable
    String name;
    /** How full {@link #name} is; a fuller one replaces it. */
    int fullness = -1;

    final Set<String> names = new LinkedHashSet<>();
    final List<At> mentions = new ArrayList<>();
    final List<Office> offices = new ArrayList<>();
    /** Offices as phrases, with the bodies they belong to. */
    final List<Phrase> roles = new ArrayList<>();
    /** Readings of each word of a person's fullest name. */
    List<Set<String>> parts = List.of();

    @Nullable
    String concept;

    @Nullable
    String country;

    String sector = "";
    Agreement agreement = Agreement.UNKNOWN;
    /** Code of the head noun of a body or group, and of what it is for. */
    String head = "";

    String domain = "";

    Cluster(EntityType type) {
        this.type = type;
    }

    void mention(int start, int end, int word, int sentence, EntityType as, Mention.Form form) {
        mentions.add(new At(start, end, word, sentence, as, form));
    }

    /** Takes {@code shown} as a name; it becomes the name to show if it is fuller than the one before. */
    void call(String shown, int full) {
        if (full > fullness) {
            if (name != null) {
                names.add(name);
            }
            name = shown;
            fullness = full;
        } else {
            names.add(shown);
        }
    }

    /** Where the last mention before {@code start} begins; -1 if there is none. */
    int lastBefore(int start) {
        int last = -1;
        for (At at : mentions) {
            if (at.start() < start) {
                last = Math.max(last, at.start());
            }
        }
        return last;
    }

    int first() {
        int first = Integer.MAX_VALUE;
        for (At at : mentions) {
            first = Math.min(first, at.start());
        }
        return first;
    }

    /** Whether both are known and not the same. */
    static boolean differ(Agreement a, Agreement b) {
        return a != Agreement.UNKNOWN && b != Agreement.UNKNOWN && a != b;
    }
}
