package org.whence.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.likeness.Groups;
import org.whence.likeness.Keyed;
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
    /** The same between reports, where party and answer are known. */
    private static final double ONE_MATTER = 2.0;
    /** Neighbours within one party of a story that a side is compared with. */
    private static final int REACH = 24;

    /** The part of what somebody is accused of that the answer must name too, by weight. */
    private static final double PART = 0.4;

    private static final String ACCUSATION = "CONCEPT:accuse";

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

    /**
     * The same between reports of one story: one accuses, and the accused, or somebody who acts for the accused state, denies
     * it or accuses the accuser.
     */
    static List<Conflict> findAcross(Profiles all, Groups stories, Lexicon markers) {
        List<Side> sides = new ArrayList<>();
        for (Profile profile : all.all()) {
            for (Statement statement : profile.analysis().statements()) {
                boolean accuses = statement.act() == Statement.Act.ACCUSE && !isAbout(profile, statement, ACCUSATION);
                boolean denies = Negated.denies(profile, statement, markers);
                if (statement.polarity() != Statement.Polarity.NOT_SAID && (accuses || denies)) {
                    sides.add(new Side(
                            profile,
                            statement,
                            accuses,
                            denies,
                            participants(profile, statement, all),
                            accuses ? accused(profile, statement) : Set.of()));
                }
            }
        }
        sides.sort(null);
        Map<String, Conflict> best = new TreeMap<>();
        for (Keyed.Pair<Side> pair : Keyed.pairs(
                sides,
                s -> s.keys(stories),
                (a, b) -> opposed(a, b) || opposed(b, a),
                REACH,
                "disputes",
                all.skews())) {
            Side accuser = opposed(pair.first(), pair.second()) ? pair.first() : pair.second();
            Side answer = accuser.equals(pair.first()) ? pair.second() : pair.first();
            Overlap overlap = Overlap.of(
                    matter(accuser.profile(), accuser.statement(), answer.profile()),
                    matter(answer.profile(), answer.statement(), accuser.profile()),
                    all.rarity());
            boolean outright = answer.accuses() || answer.statement().polarity() == Statement.Polarity.DENIED;
            if (overlap.shared() >= (outright ? ONE_MATTER : ONE_THING)
                    && overlap.distinct() >= (outright ? 1 : 2)
                    && overlap.shared() >= PART * overlap.first()) {
                best.putIfAbsent(
                        accuser.profile().id() + " " + accuser.statement().id(),
                        new Conflict(
                                Conflict.Kind.DISPUTED,
                                accuser.profile()
                                        .analysis()
                                        .report()
                                        .passage(accuser.statement().content()),
                                answer.profile()
                                        .analysis()
                                        .report()
                                        .passage(answer.statement().content()),
                                name(accuser.statement()) + " and " + name(answer.statement())
                                        + " give opposing accounts"));
            }
        }
        return List.copyOf(best.values());
    }

    /** Whether {@code answer} is by whom {@code accuser} accuses, and denies it or accuses in turn. */
    private static boolean opposed(Side accuser, Side answer) {
        return accuser.accuses()
                && !accuser.profile().id().equals(answer.profile().id())
                && accuser.accused().stream().anyMatch(answer.speaker()::contains)
                && accuser.speaker().stream().noneMatch(answer.speaker()::contains)
                && (answer.denies() || answer.accused().stream().anyMatch(accuser.speaker()::contains));
    }

    /** A statement that accuses or denies; {@code speaker} and {@code accused} are keys of {@link Participants}. */
    private record Side(
            Profile profile,
            Statement statement,
            boolean accuses,
            boolean denies,
            Set<String> speaker,
            Set<String> accused)
            implements Comparable<Side> {
        @Override
        public int compareTo(Side other) {
            return Comparator.comparing((Side s) -> Profiles.day(s.profile()).orElse("9999-12-31"))
                    .thenComparing(s -> s.profile().id())
                    .thenComparing(s -> s.statement().id())
                    .compare(this, other);
        }

        /** The story with each party that is accused or answers. */
        Collection<String> keys(Groups stories) {
            Set<String> keys = new TreeSet<>();
            String story = stories.key(profile.id());
            speaker.forEach(p -> keys.add(story + " " + p));
            accused.forEach(p -> keys.add(story + " " + p));
            return keys;
        }
    }

    /** What is said besides the states that quarrel. */
    private static List<Trait> matter(Profile profile, Statement statement, Profile other) {
        return profile.inside(statement.content(), other).stream()
                .filter(t -> t.kind() != Trait.Kind.STATE)
                .toList();
    }

    /** Whether what is said speaks of accusing: then it tells of an accusation and makes none. */
    private static boolean isAbout(Profile profile, Statement statement, String concept) {
        return profile.inside(statement.content()).stream()
                .anyMatch(t -> t.key().equals(concept));
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
        // with others' words or other sentences between them, both must speak of one matter
        accused &= to - from <= 1 && !interrupted(profile, first, second)
                || shared(profile, first, second, all) >= ONE_MATTER;
        boolean denies = second.polarity() == Statement.Polarity.DENIED
                && !oneSide
                && !Refusals.refuses(profile, second, markers);
        return accused || denies && shared(profile, first, second, all) >= ONE_THING;
    }

    /** Whether a third speaker has his say between the two. */
    private static boolean interrupted(Profile profile, Statement first, Statement second) {
        return profile.analysis().statements().stream()
                .anyMatch(s -> s.content().start() >= first.content().end()
                        && s.content().end() <= second.content().start()
                        && !name(s).equals(name(first))
                        && !name(s).equals(name(second)));
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
