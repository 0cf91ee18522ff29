package org.whence.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.whence.likeness.Glossary;
import org.whence.likeness.Groups;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Numbers;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.lineage.Bond;
import org.whence.lineage.Lineage;
import org.whence.lineage.Slip;

/**
 * Finds passages that cannot both hold, one class a kind, inside a report and between reports of one story. Precision comes
 * before recall: a contradiction that is none costs the reader's trust. Callable from any thread.
 */
public final class ConflictFinder {
    /** Reports that every finder of conflicts inside a report looks at before the next ones are fetched. */
    private static final int TOGETHER = 200;

    private final Weekdays weekdays;
    private final ItemClasses classes;
    private final Lexicon markers;
    private final Glossary glossary;
    private final Numbers numbers;

    private ConflictFinder(
            Weekdays weekdays, ItemClasses classes, Lexicon markers, Glossary glossary, Numbers numbers) {
        this.weekdays = weekdays;
        this.classes = classes;
        this.markers = markers;
        this.glossary = glossary;
        this.numbers = numbers;
    }

    /** Reads its facts from the class path. */
    public static ConflictFinder load(Glossary glossary, Numbers numbers) {
        Lexicon markers = Lexicon.load(ConflictFinder.class, "markers.facts");
        return new ConflictFinder(Weekdays.load(), ItemClasses.load(markers), markers, glossary, numbers);
    }

    /** What reports get wrong by themselves: evidence for lineage, needed before it is known. */
    public List<Slip> slips(Profiles all) {
        return Weekdays.slips(weekdays.pairings(all));
    }

    /**
     * Every conflict, sorted by kind, then by passages.
     *
     * @param also is given the same reports, those of one story together, while their analyses are held
     */
    public List<Conflict> find(Profiles all, Groups stories, List<Bond> bonds, Consumer<Profiles> also) {
        List<Conflict> conflicts = new ArrayList<>();
        Set<Set<String>> dependent = dependent(bonds);
        for (Profiles some : storyByStory(all, stories)) {
            also.accept(some);
            List<Conflict> rebuttals = Rebuttals.find(some, markers);
            List<Conflict> found = new ArrayList<>(Weekdays.conflicts(weekdays.pairings(some)));
            found.addAll(Headlines.find(some, markers));
            found.addAll(classes.find(some));
            found.addAll(Disputes.find(some, markers));
            found.addAll(rebuttals);
            found.addAll(LostAttributions.find(some, stories, dependent, markers));
            found.addAll(Disputes.findAcross(some, stories, markers));
            found.addAll(Denials.find(some, stories, dependent, markers, rebuttals));
            found.addAll(Answers.find(some, markers, found));
            found.addAll(RivalFigures.find(some, glossary, numbers, markers));
            found.addAll(Figures.find(some, stories, glossary, numbers, markers));
            found.addAll(CorrectedFigures.find(some, stories, glossary, numbers, markers));
            found.addAll(Stages.find(some, stories, markers));
            found.addAll(Retractions.find(some, stories, markers));
            conflicts.addAll(found);
        }
        conflicts.sort(Comparator.comparing(Conflict::kind)
                .thenComparing(Conflict::a)
                .thenComparing(Conflict::b)
                .thenComparing(Conflict::why));
        return conflicts.stream().distinct().toList();
    }

    private static Set<Set<String>> dependent(List<Bond> bonds) {
        Set<Set<String>> dependent = new HashSet<>();
        for (Bond bond : bonds) {
            if (bond.kind() != Lineage.Kind.CITES) {
                dependent.add(Set.of(bond.from(), bond.to()));
            }
        }
        return dependent;
    }

    /**
     * All reports, some at a time, those of one story together: conflicts between reports are looked for in stories alone, so
     * each report need be fetched for all finders once.
     */
    private static List<Profiles> storyByStory(Profiles all, Groups stories) {
        Map<String, List<Profile>> byStory = new LinkedHashMap<>();
        for (Profile profile : all.all()) {
            byStory.computeIfAbsent(stories.key(profile.id()), k -> new ArrayList<>(1))
                    .add(profile);
        }
        List<Profiles> parts = new ArrayList<>();
        List<Profile> part = new ArrayList<>();
        for (List<Profile> story : byStory.values()) {
            if (!part.isEmpty() && part.size() + story.size() > TOGETHER) {
                parts.add(all.only(part));
                part = new ArrayList<>();
            }
            part.addAll(story);
        }
        if (!part.isEmpty()) {
            parts.add(all.only(part));
        }
        return parts;
    }
}
