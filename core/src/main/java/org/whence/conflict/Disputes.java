package org.whence.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;

/**
 * Two sources that give opposing accounts of one thing in one report, with a word of contrast between them: one tells its own
 * doing and the other accuses it ("According to the Kremlin … Turkey, however, accuses Russia of …"), or the other way round; or
 * the second denies what the first says.
 */
final class Disputes {
    /** Sentences from one account to the other. */
    private static final int WITHIN = 3;
    /** What an account and its denial share must weigh this much, in nats. */
    private static final double ONE_THING = 4.5;

    private Disputes() {}

    static List<Conflict> find(Profiles all, Lexicon markers) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            List<Statement> statements = profile.analysis().statements();
            for (int i = 0; i < statements.size(); i++) {
                for (int j = i + 1; j < Math.min(statements.size(), i + 1 + 2 * WITHIN); j++) {
                    if (opposed(profile, statements.get(i), statements.get(j), all, markers)) {
                        conflicts.add(conflict(profile, statements.get(i), statements.get(j)));
                    }
                }
            }
        }
        return conflicts;
    }

    private static Conflict conflict(Profile profile, Statement first, Statement second) {
        return new Conflict(
                Conflict.Kind.DISPUTED,
                profile.analysis().report().passage(first.content()),
                profile.analysis().report().passage(second.content()),
                name(first) + " and " + name(second) + " give opposing accounts");
    }

    private static String name(Statement statement) {
        String name = statement.chain().speaker().name();
        return name == null ? "an unnamed speaker" : name;
    }

    private static boolean opposed(Profile profile, Statement first, Statement second, Profiles all, Lexicon markers) {
        int from = sentence(profile, first);
        int to = sentence(profile, second);
        if (from < 0
                || to <= from
                || to - from > WITHIN
                || name(first).equals(name(second))
                || first.polarity() == Statement.Polarity.NOT_SAID
                || second.polarity() == Statement.Polarity.NOT_SAID
                || !contrasted(profile, second, to, markers)) {
            return false;
        }
        Set<String> one = participants(profile, first, all);
        Set<String> other = participants(profile, second, all);
        boolean accused = second.act() == Statement.Act.ACCUSE
                        && accused(profile, second).stream().anyMatch(one::contains)
                || first.act() == Statement.Act.ACCUSE
                        && accused(profile, first).stream().anyMatch(other::contains);
        boolean oneSide = other.stream().anyMatch(one::contains);
        boolean denies = second.polarity() == Statement.Polarity.DENIED && !oneSide;
        return accused || denies && shared(profile, first, second, all) >= ONE_THING;
    }

    private static double shared(Profile profile, Statement first, Statement second, Profiles all) {
        return Overlap.of(profile.inside(first.content()), profile.inside(second.content()), all.rarity())
                .shared();
    }

    private static int sentence(Profile profile, Statement statement) {
        List<Sentence> sentences = profile.analysis().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).span().overlaps(statement.content())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word of contrast stands in the reporting clause: in the sentence, outside the content or at its start. */
    private static boolean contrasted(Profile profile, Statement second, int at, Lexicon markers) {
        Sentence sentence = profile.analysis().sentences().get(at);
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean inClause =
                    !second.content().contains(sentence.tokens().get(i).span())
                            || sentence.tokens().get(i).span().start()
                                    == second.content().start();
            if (inClause
                    && markers.at(profile.analysis().report().language(), sentence.tokens(), i)
                            .contains("contrast")) {
                return true;
            }
        }
        return false;
    }

    /** The speaker and the state that it acts for. */
    private static Set<String> participants(Profile profile, Statement statement, Profiles all) {
        Hop hop = statement.chain().speaker();
        return hop.entity() == null ? Set.of() : Participants.of(profile, hop.entity(), all);
    }

    /** Whoever is named first in what is said: the object of "accuses Russia of". */
    private static Set<String> accused(Profile profile, Statement accusation) {
        Set<String> keys = new HashSet<>();
        int first = Integer.MAX_VALUE;
        for (Trait trait : profile.inside(accusation.content())) {
            boolean actor = trait.kind() == Trait.Kind.PERSON
                    || trait.kind() == Trait.Kind.BODY
                    || trait.kind() == Trait.Kind.STATE;
            if (actor && trait.span().start() <= first) {
                first = trait.span().start();
                keys.add(
                        trait.kind() == Trait.Kind.STATE
                                ? "state " + trait.key().substring(trait.key().indexOf(':') + 1)
                                : trait.key().substring(trait.key().indexOf(':') + 1));
            }
        }
        return keys;
    }
}
