package org.whence.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.likeness.Glossary;
import org.whence.likeness.Groups;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Numbers;
import org.whence.likeness.Profiles;
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
        return new ConflictFinder(
                Weekdays.load(),
                ItemClasses.load(),
                Lexicon.load(ConflictFinder.class, "markers.facts"),
                glossary,
                numbers);
    }

    /** What reports get wrong by themselves: evidence for lineage, needed before it is known. */
    public List<Slip> slips(Profiles all) {
        return Weekdays.slips(weekdays.pairings(all));
    }

    /** Every conflict, sorted by kind, then by passages. */
    public List<Conflict> find(Profiles all, Groups stories, List<Lineage> lineages) {
        List<Conflict> conflicts = new ArrayList<>();
        List<Conflict> rebuttals = new ArrayList<>();
        List<Conflict> rivals = new ArrayList<>();
        for (int from = 0; from < all.all().size(); from += TOGETHER) {
            Profiles some = all.only(
                    all.all().subList(from, Math.min(from + TOGETHER, all.all().size())));
            conflicts.addAll(Weekdays.conflicts(weekdays.pairings(some)));
            conflicts.addAll(Headlines.find(some, markers));
            conflicts.addAll(classes.find(some));
            conflicts.addAll(Disputes.find(some, markers));
            rebuttals.addAll(Rebuttals.find(some, markers));
            rivals.addAll(RivalFigures.find(some, glossary, numbers, markers));
        }
        conflicts.addAll(rebuttals);
        conflicts.addAll(LostAttributions.find(all, stories, lineages, markers));
        conflicts.addAll(Disputes.findAcross(all, stories, markers));
        conflicts.addAll(Denials.find(all, stories, markers, rebuttals));
        conflicts.addAll(Answers.find(all, markers, conflicts));
        conflicts.addAll(rivals);
        conflicts.addAll(Figures.find(all, stories, glossary, numbers, markers));
        conflicts.addAll(Stages.find(all, stories, markers));
        conflicts.addAll(Retractions.find(all, stories, markers));
        conflicts.sort(Comparator.comparing(Conflict::kind)
                .thenComparing(Conflict::a)
                .thenComparing(Conflict::b)
                .thenComparing(Conflict::why));
        return conflicts.stream().distinct().toList();
    }
}
