package org.whence.conflict;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.language.Language;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Trait;
import org.whence.syntax.Sentence;
import org.whence.text.Span;

/** What tellings speak of, found once for those that were asked for last: each is compared with many. */
final class Matters {
    private static final int HELD = 4_000;

    private final Lexicon markers;
    private final Map<Telling, Matter> held = new IdentityHashMap<>();

    Matters(Lexicon markers) {
        this.markers = markers;
    }

    /**
     * @param all what it speaks of besides who said so, and that something is or is not so
     * @param neutral that of it which means the same in every language
     */
    private record Matter(List<Trait> all, List<Trait> neutral) {}

    /** What a passage speaks of besides who said so, and that something is or is not so. */
    List<Trait> of(Telling part, Profile other) {
        Matter matter = matter(part);
        return part.profile().sameLanguage(other) ? matter.all() : matter.neutral();
    }

    private Matter matter(Telling part) {
        Matter known = held.get(part);
        if (known == null) {
            if (held.size() >= HELD) {
                held.clear();
            }
            known = read(part);
            held.put(part, known);
        }
        return known;
    }

    private Matter read(Telling part) {
        Language language = part.profile().language();
        Set<Integer> said = new HashSet<>();
        for (Sentence sentence : part.profile().sentences(part.span())) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                List<String> labels = markers.at(language, sentence.tokens(), i);
                if (labels.contains("said-before") || labels.contains("denies") || labels.contains("exists")) {
                    said.add(sentence.tokens().get(i).span().start());
                }
            }
        }
        Span speaker = part.speaker() == null ? null : part.speaker().span();
        List<Trait> all = part.profile().inside(part.span()).stream()
                .filter(t -> !said.contains(t.span().start())
                        && !(part.denies() && speaker != null && speaker.contains(t.span())))
                .toList();
        return new Matter(all, all.stream().filter(t -> t.kind().isNeutral()).toList());
    }
}
