package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.language.Language;
import org.whence.likeness.Groups;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.ReportId;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;

/** Sentences that take back what a report of the story said. */
final class Retractions {
    /** Least likeness of the sentence and what it takes back, as containment of weighed traits. */
    private static final double ALIKE = 0.4;
    /** Reports of a story that are searched for what was taken back. */
    private static final int MOST_REPORTS = 60;

    /** Tokens between a verb and its object, where the subject may stand. */
    private static final int OBJECT_WITHIN = 8;

    private Retractions() {}

    private record Found(Profile profile, Sentence sentence, double likeness) {}

    static List<Conflict> find(Profiles all, Groups stories, Lexicon markers) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            List<ReportId> story = stories.with(profile.id());
            if (story.size() > 1) {
                for (Sentence sentence : profile.analysis().sentences()) {
                    if (takesBack(profile.language(), sentence.tokens(), markers)) {
                        takenBack(profile, sentence, story, all)
                                .ifPresent(found -> conflicts.add(new Conflict(
                                        Conflict.Kind.RETRACTED,
                                        profile.analysis().report().passage(sentence.span()),
                                        found.profile()
                                                .analysis()
                                                .report()
                                                .passage(found.sentence().span()),
                                        "taken back")));
                    }
                }
            }
        }
        return conflicts;
    }

    /** Whether a phrase says so, or a verb of taking back with its own report as the object, whatever stands between. */
    private static boolean takesBack(Language language, List<Token> tokens, Lexicon markers) {
        if (markers.has(language, tokens, "retracted")) {
            return true;
        }
        int verb = -1;
        int object = -1;
        for (int i = 0; i < tokens.size(); i++) {
            List<String> labels = markers.at(language, tokens, i);
            verb = labels.contains("takes-back") ? i : verb;
            object = labels.contains("own-report") ? i : object;
            if (verb >= 0 && object >= 0 && Math.abs(verb - object) <= OBJECT_WITHIN) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Found> takenBack(Profile profile, Sentence sentence, List<ReportId> story, Profiles all) {
        Found best = null;
        for (ReportId id : story.subList(0, Math.min(story.size(), MOST_REPORTS))) {
            Profile other = all.of(id);
            if (id.equals(profile.id()) || Profiles.before(profile, other)) {
                continue;
            }
            for (Sentence candidate : other.analysis().sentences()) {
                Overlap overlap = Overlap.of(
                        profile.inside(sentence.span(), other), other.inside(candidate.span(), profile), all.rarity());
                // what is taken back is mostly what a report is about
                if (overlap.containment() >= ALIKE
                        && overlap.distinct() >= (other.lead().contains(candidate.span()) ? 2 : 3)
                        && (best == null || overlap.containment() > best.likeness())) {
                    best = new Found(other, candidate, overlap.containment());
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
