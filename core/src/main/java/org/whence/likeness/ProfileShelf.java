package org.whence.likeness;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;
import org.whence.analysis.Shelf;
import org.whence.language.Language;

/** Where the traits and the texts of profiles are; those that were asked for last are held. */
final class ProfileShelf {
    /** Profiles whose traits are held: of so many a collection under comparison looks at those of one day and the next. */
    private static final int HELD = 6_000;

    /** Texts that are held: a lineage shows passages of two reports by turns. */
    private static final int TEXTS = 64;

    private final Shelf shelf;
    private final KeyCodes codes = new KeyCodes();
    private final Map<String, String> strings = new HashMap<>();
    private final Map<Language, Language> languages = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final @Nullable Profile[] held = new Profile[HELD];
    private int oldest;
    /** The texts that were asked for last, by place. */
    private final Map<Long, String> texts = new LinkedHashMap<>(16, 0.75f, true);

    ProfileShelf(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Equal strings of many reports, as one. */
    String known(String string) {
        return strings.computeIfAbsent(string, s -> s);
    }

    Language known(Language language) {
        return languages.computeIfAbsent(language, l -> l);
    }

    LocalDate date(String day) {
        return dates.computeIfAbsent(day, LocalDate::parse);
    }

    long put(Traits traits) {
        Packing packing = new Packing();
        traits.pack(packing, codes);
        return shelf.put(packing.bytes());
    }

    long put(String words) {
        return shelf.put(new Packing().add(words).bytes());
    }

    String text(long place) {
        String known = texts.get(place);
        if (known == null) {
            known = new Packed(shelf.get(place)).text();
            texts.put(place, known);
            if (texts.size() > TEXTS) {
                texts.remove(texts.keySet().iterator().next());
            }
        }
        return known;
    }

    /** The traits of {@code profile}, held until as many others were asked for. */
    Traits get(Profile profile, long place) {
        Traits traits = Traits.of(new Packed(shelf.get(place)), codes);
        Profile before = held[oldest];
        if (before != null) {
            before.traits = null;
        }
        held[oldest] = profile;
        oldest = (oldest + 1) % HELD;
        profile.traits = traits;
        return traits;
    }
}
