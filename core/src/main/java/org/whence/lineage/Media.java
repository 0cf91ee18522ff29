package org.whence.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.likeness.Components;
import org.whence.likeness.Keyed;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.ReportId;
import org.whence.text.Folding;

/**
 * Which medium is which: the outlets of a collection and the media that its reports cite, over languages and scripts. Two names
 * are one medium if they are the same but for words that say what sort of medium it is ("news agency"), or sound the same.
 */
final class Media {
    /** Shorter names sound alike by chance. In letters. */
    private static final int SHORTEST = 4;
    /** Neighbours within one sound that a name is compared with. */
    private static final int REACH = 16;

    private final Map<ReportId, List<CitedMedia.Citation>> citations = new TreeMap<>();
    private final Map<ReportId, String> outlets = new TreeMap<>();

    private record Name(String own, Language language) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byName = own.compareTo(other.own);
            return byName != 0 ? byName : language.compareTo(other.language);
        }
    }

    /**
     * @param cited what each report cites, none where it cites nothing
     * @param sorts the words of every analysed language that say what sort of medium something is
     */
    static Media of(Profiles all, Map<ReportId, List<CitedMedia.Citation>> cited, NameMatcher names, Lexicon sorts) {
        Components<Name> same = new Components<>();
        for (Profile profile : all.all()) {
            Language language = profile.language();
            for (CitedMedia.Citation citation : cited.getOrDefault(profile.id(), List.of())) {
                same.add(own(citation.name(), language, sorts));
            }
            if (!profile.outlet().isEmpty()) {
                same.add(own(profile.outlet(), language, sorts));
            }
        }
        List<Name> known = new ArrayList<>();
        same.sets().forEach(known::addAll);
        known.sort(null);
        for (Keyed.Pair<Name> pair : Keyed.pairs(
                known,
                n -> List.of(names.soundKey(n.own(), n.language())),
                (a, b) -> true,
                REACH,
                "names of media",
                all.skews())) {
            Name a = pair.first();
            Name b = pair.second();
            boolean telling = a.own().length() >= SHORTEST && b.own().length() >= SHORTEST;
            if (a.own().equals(b.own())
                    || telling && names.sound(a.own(), a.language(), b.own(), b.language()) >= NameMatcher.ALIKE) {
                same.join(a, b);
            }
        }
        Media media = new Media();
        for (Profile profile : all.all()) {
            Language language = profile.language();
            String own = profile.outlet().isEmpty()
                    ? ""
                    : same.root(own(profile.outlet(), language, sorts)).own();
            if (!own.isEmpty()) {
                media.outlets.put(profile.id(), own);
            }
            List<CitedMedia.Citation> citations = cited.getOrDefault(profile.id(), List.of()).stream()
                    .map(c ->
                            c.withKey(same.root(own(c.name(), language, sorts)).own()))
                    .filter(c -> !c.key().isEmpty() && !c.key().equals(own))
                    .toList();
            if (!citations.isEmpty()) {
                media.citations.put(profile.id(), citations);
            }
        }
        return media;
    }

    /** What is in quotation marks, else the words that do not say what sort of medium it is; empty if there are no others. */
    private static Name own(String name, Language language, Lexicon sorts) {
        String words = name.replaceFirst("^[^«“„\"]*[«“„\"]([^»”“\"]{2,80})[»”“\"]?.*$", "$1");
        List<String> own = new ArrayList<>();
        for (String word : Folding.fold(words).split("[^\\p{L}\\p{M}\\p{Nd}]+", -1)) {
            if (!word.isEmpty() && sorts.of(language, word).isEmpty()) {
                own.add(word);
            }
        }
        return new Name(String.join(" ", own), language);
    }

    /** Every citation of a medium in {@code profile}, in text order of what it has from there; its own outlet is none. */
    List<CitedMedia.Citation> citations(Profile profile) {
        return citations.getOrDefault(profile.id(), List.of());
    }

    /** Key of the outlet of {@code report}; empty if it has none. */
    String outlet(ReportId report) {
        return outlets.getOrDefault(report, "");
    }
}
