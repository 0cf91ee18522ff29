package org.whence.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.text.Folding;

/**
 * What may stand beside the head noun of a body, an office or a group, and which words link it there; one language's facts.
 *
 * @param left what may stand directly before the head
 * @param right what may stand behind it, with or without linking words
 * @param to how the state is linked that an envoy is sent to
 */
record PhraseGrammar(Set<Part> left, List<Link> right, List<Link> to) {

    /** What a head may have beside it. */
    enum Part {
        DOMAIN,
        FILLER,
        ADJECTIVE,
        STATE,
        BODY,
        MEDIUM,
        ROLE
    }

    /** @param words folded linking words; empty if the parts follow directly */
    record Link(Set<String> words, Set<Part> parts) {}

    PhraseGrammar {
        left = left.isEmpty() ? Set.of() : EnumSet.copyOf(left);
        right = List.copyOf(right);
        to = List.copyOf(to);
    }

    static PhraseGrammar from(FactFile file) {
        EnumSet<Part> left = EnumSet.noneOf(Part.class);
        List<Link> right = new ArrayList<>();
        List<Link> to = new ArrayList<>();
        for (FactLine line : file.lines()) {
            EnumSet<Part> parts = EnumSet.noneOf(Part.class);
            for (String part : line.list(2)) {
                parts.add(constant(line, part));
            }
            Set<String> words = new LinkedHashSet<>();
            line.list(1).stream().filter(w -> !w.equals("-")).map(Folding::fold).forEach(words::add);
            switch (line.required(0, "side")) {
                case "left" -> left.addAll(parts);
                case "right" -> right.add(new Link(words, parts));
                case "to" -> to.add(new Link(words, parts));
                default -> throw line.fault("\"" + line.field(0) + "\" is no side", "write left, right or to");
            }
        }
        return new PhraseGrammar(left, right, to);
    }

    private static Part constant(FactLine line, String name) {
        for (Part part : Part.values()) {
            if (part.name().equalsIgnoreCase(name)) {
                return part;
            }
        }
        throw line.fault("\"" + name + "\" is no part", "write one of " + List.of(Part.values()));
    }

    /** Whether a word links what stands behind a head. */
    boolean isLinker(String folded) {
        return right.stream().anyMatch(l -> l.words().contains(folded));
    }

    /** Whether a word of its own links whoever or whatever has the office or body: of. */
    boolean linksOwner(String folded) {
        return right.stream()
                .anyMatch(l -> l.parts().contains(Part.STATE) && l.words().contains(folded));
    }

    /** What may stand behind the head without a linking word. */
    Set<Part> bare() {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        right.stream().filter(l -> l.words().isEmpty()).forEach(l -> parts.addAll(l.parts()));
        return parts;
    }
}
