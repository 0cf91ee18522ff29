package org.whence.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.statement.StatementFacts.SubjectPlace;

/**
 * Reads the reporting clauses of one unit: finds the cues and attribution phrases, decides what each can be where it stands,
 * and gives each its source and its content.
 */
final class UnitReader {

    private final ReadUnit read;

    UnitReader(Unit unit) {
        this.read = new ReadUnit(unit);
    }

    /** The drafts of the unit, in the order of their cues; those without a content are left out. */
    List<Draft> read() {
        read.findAsides();
        Attributions attributions = new Attributions(read);
        attributions.findAttributions();
        AttributedContents attributed = new AttributedContents(read, attributions);
        new CueFinder(read).findCues();
        Complements complements = new Complements(read);
        Contents contents = new Contents(read);
        if (read.facts.subjects().get(0) == SubjectPlace.FIRST) {
            new VerbFinal(read, complements, contents).read();
            read.named.forEach(attributed::attribute);
        } else {
            read.hits.forEach(complements::complement);
            Sources sources = new Sources(read);
            read.hits.forEach(sources::source);
            read.named.forEach(attributed::attribute);
            read.hits.forEach(contents::content);
        }
        List<Draft> drafts = new ArrayList<>();
        new ColonContents(read).find(drafts);
        read.named.forEach(one -> drafts.add(one.draft()));
        read.hits.forEach(hit -> drafts.add(hit.draft));
        drafts.addAll(read.more);
        drafts.removeIf(draft -> !draft.hasContent());
        drafts.sort(Comparator.comparingInt(draft -> draft.cueFrom));
        return drafts;
    }

    /** Whether some content took the quotation at {@code atom}. */
    boolean isClaimed(int atom) {
        return read.claimed[atom];
    }
}
