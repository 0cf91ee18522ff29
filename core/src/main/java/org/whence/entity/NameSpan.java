package org.whence.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Lexicon.Entry;

/** A stretch of words taken for a name that the lexicon does not know as a whole. */
final class NameSpan {
    /** First word. */
    final int from;
    /** Word after the last. */
    int to;
    /** Where it begins in the clean text, behind proclitics. */
    int start;

    EntityType type;
    /** How much speaks for the type; what each sign counts is in {@link NameFinder}. */
    double weight;
    /** Offices said of the bearer, in text order. */
    final List<Phrase> offices = new ArrayList<>();

    Entity.Agreement agreement = Entity.Agreement.UNKNOWN;
    /** As it stands in the nominative, as far as the rules go. */
    String name = "";
    /** {@code medium} for an agency, paper or channel; empty otherwise. */
    String kind = "";
    /** The phrase whose head belongs to the name: Organisation in "Badr Organisation". */
    @Nullable
    Phrase absorbed;
    /** The person of the data whose name it is, or null. */
    @Nullable
    Entry known;

    /** The name for which it is another or shorter one, of a thing that is no person: a hull number; or null. */
    @Nullable
    NameSpan of;

    /** Whether it is a later, shorter form of another name. */
    boolean partial;

    NameSpan(int from, int to, int start, EntityType type, double weight) {
        this.from = from;
        this.to = to;
        this.start = start;
        this.type = type;
        this.weight = weight;
    }

    @Override
    public String toString() {
        return type + " " + name + " [" + from + ", " + to + ") " + weight;
    }
}
