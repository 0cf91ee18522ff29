package org.whence.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was given for a collection of reports with what a careful reader found. A case of the gold counts once in
 * every row that applies to it; a row stands in the order in which its first case came up.
 */
final class Score {

    private static final Set<String> VIOLENT = Set.of("ASSAULT", "COERCE", "THREATEN");
    private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE");

    private final Gold gold;
    private final Map<String, Given> docs;
    private final @Nullable GivenRegister register;
    private final Tally tally = new Tally();

    private Score(Gold gold, List<Given> given, @Nullable GivenRegister register) {
        this.gold = gold;
        this.docs = byDoc(gold, given);
        this.register = register;
    }

    /**
     * @param given analyses, of other files than those of the gold as well; they are passed over
     * @param register without it, what lies between reports is not measured
     */
    static Figures of(Gold gold, List<Given> given, @Nullable GivenRegister register) {
        return new Score(gold, given, register).figures();
    }

    private static Map<String, Given> byDoc(Gold gold, List<Given> given) {
        Map<String, Given> docs = new LinkedHashMap<>();
        for (Given one : given) {
            gold.files().forEach((doc, file) -> {
                if (file.equals(one.source())) {
                    docs.put(doc, one);
                }
            });
        }
        return docs;
    }

    private Figures figures() {
        gold.reports().forEach(this::report);
        gold.attributions().forEach(this::attribution);
        gold.nonStatements().forEach(this::nonStatement);
        gold.nonEvents().forEach(this::nonEvent);
        gold.times().forEach(this::time);
        gold.events().forEach(this::event);
        Figures.Grouping stories = null;
        if (register != null) {
            between(register);
            stories = stories(register);
        }
        List<Integer> precision = precision();
        return new Figures(stories, notes(), precision.get(0), precision.get(1), tally.rows(), tally.misses());
    }

    private void report(Gold.Report wanted) {
        String doc = wanted.doc();
        Given given = docs.get(doc);
        tally.add("report read", given != null, doc);
        if (given == null) {
            return;
        }
        String language = Shown.first(2, given.language());
        tally.add("language", language.equals(wanted.language()), doc);
        String published = given.published().value();
        if ((published == null || published.isEmpty()) && wanted.modifiedOk()) {
            published = given.modified().value();
        }
        tally.add(
                "published",
                Words.sameDate(wanted.published(), published),
                doc + " gold " + Shown.plain(wanted.published()) + " got "
                        + given.published().shown());
        if (wanted.title() != null) {
            boolean there = Words.fold(given.title().value()).contains(Words.fold(wanted.title()));
            tally.add("title", there, doc + " " + given.title().shown());
        }
        if (wanted.outlet() != null) {
            boolean same = Words.nameMatches(wanted.outlet(), given.outlet().value());
            tally.add("outlet", same, doc + " " + given.outlet().shown());
        }
        if (wanted.dateline() != null) {
            boolean same = Words.nameMatches(wanted.dateline(), given.dateline().value());
            tally.add("dateline", same, doc + " " + given.dateline().shown());
        }
        String body = Words.fold(given.text());
        for (String words : wanted.notText()) {
            tally.add("boilerplate out", !body.contains(Words.fold(words)), doc + " " + words);
        }
        for (String words : wanted.mustText()) {
            tally.add("body kept", body.contains(Words.fold(words)), doc + " " + words);
        }
    }

    private List<Given.Statement> statements(String doc) {
        Given given = docs.get(doc);
        return given == null ? List.of() : given.statements();
    }

    private void attribution(Gold.Attribution wanted) {
        if (wanted.optional()) {
            return;
        }
        String doc = wanted.doc();
        String speaker = wanted.chain().get(0);
        List<Given.Statement> found = statements(doc).stream()
                .filter(s -> Words.covers(wanted.content(), s.content()))
                .toList();
        if (wanted.negated()) {
            // what a speaker refused to say must never stand as that speaker's assertion
            boolean asserted =
                    found.stream().anyMatch(s -> s.polarity().equals("affirmed") && isSpeaker(speaker, s.chain()));
            tally.add(
                    "not-said kept apart",
                    docs.containsKey(doc) && !asserted,
                    doc + " " + Shown.first(70, wanted.content()));
            return;
        }
        String got =
                Shown.lists(found.stream().limit(3).map(Given.Statement::chain).toList());
        tally.add("statement found", !found.isEmpty(), doc + " " + Shown.first(80, wanted.content()));
        tally.add(
                "speaker right",
                found.stream().anyMatch(s -> isSpeaker(speaker, s.chain())),
                doc + " want " + speaker + " got " + got);
        if (wanted.chain().size() > 1) {
            tally.add(
                    "whole chain right (2+ hops)",
                    found.stream().anyMatch(s -> isChain(wanted, s.chain())),
                    doc + " want " + Shown.list(wanted.chain()) + " got " + got);
        }
        tally.add(
                "manner",
                found.stream().anyMatch(s -> s.manner().equals(wanted.manner())),
                doc + " " + wanted.manner() + " " + Shown.first(50, wanted.content()));
    }

    private static boolean isSpeaker(String name, List<String> hops) {
        return !hops.isEmpty() && Words.nameMatches(name, hops.get(0));
    }

    /** Whether the hops begin with the wanted names, with or without those that may be left out. */
    private static boolean isChain(Gold.Attribution wanted, List<String> hops) {
        List<String> needed = wanted.chain().stream()
                .filter(name -> !wanted.implied().contains(name))
                .toList();
        return beginsWith(wanted.chain(), hops) || !needed.isEmpty() && beginsWith(needed, hops);
    }

    private static boolean beginsWith(List<String> names, List<String> hops) {
        if (hops.size() < names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!Words.nameMatches(names.get(i), hops.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void nonStatement(Gold.Mention words) {
        String unsaid = Words.strip(Words.fold(words.text()), "\" .");
        boolean taken = statements(words.doc()).stream()
                .anyMatch(s -> Words.strip(Words.fold(s.content()), "\" .").equals(unsaid));
        tally.add(
                "non-statement left alone",
                docs.containsKey(words.doc()) && !taken,
                words.doc() + " " + Shown.first(60, words.text()));
    }

    private List<Given.Event> events(String doc) {
        Given given = docs.get(doc);
        return given == null ? List.of() : given.events();
    }

    private void nonEvent(Gold.Mention words) {
        String figure = Words.fold(words.text());
        boolean taken = events(words.doc()).stream()
                .anyMatch(
                        e -> VIOLENT.contains(e.type()) && Words.fold(e.span()).contains(figure));
        tally.add("metaphor left alone", docs.containsKey(words.doc()) && !taken, words.doc() + " " + words.text());
    }

    private void time(Gold.Time wanted) {
        if (wanted.approximate()
                || wanted.optional()
                || wanted.values().isEmpty()
                || !isDate(wanted.values().get(0))) {
            return;
        }
        Given given = docs.get(wanted.doc());
        String text = Words.fold(wanted.text());
        List<Given.Time> found = given == null
                ? List.of()
                : given.times().stream().filter(t -> isSameTime(text, t.text())).toList();
        String where = wanted.doc() + " " + wanted.text();
        tally.add("time found", !found.isEmpty(), where);
        tally.add(
                "time value",
                found.stream().anyMatch(t -> isOneOf(wanted.values(), t.value())),
                where + " want " + wanted.values().get(0) + " got " + Shown.list(nullable(found, Given.Time::value)));
    }

    /** Durations and sets, which begin otherwise, are not compared. */
    private static boolean isDate(String value) {
        return value.startsWith("X") || !value.isEmpty() && Character.isDigit(value.codePointAt(0));
    }

    private static boolean isSameTime(String wanted, String given) {
        String folded = Words.fold(given);
        return folded.contains(wanted) || wanted.contains(folded) && Shown.length(given) > 2;
    }

    private static boolean isOneOf(List<String> dates, @Nullable String given) {
        return dates.stream().anyMatch(d -> Words.sameDate(d, given));
    }

    private static <T> List<@Nullable String> nullable(
            List<T> items, java.util.function.Function<T, @Nullable String> field) {
        List<@Nullable String> values = new ArrayList<>();
        items.forEach(i -> values.add(field.apply(i)));
        return values;
    }

    private void event(Gold.Event wanted) {
        if (wanted.optional()) {
            return;
        }
        List<Given.Event> found = events(wanted.doc()).stream()
                .filter(e -> isSameEvent(wanted.evidence(), e))
                .toList();
        String doc = wanted.doc();
        String evidence = " " + Shown.first(60, wanted.evidence());
        tally.add("event found", !found.isEmpty(), doc + " " + Shown.first(80, wanted.evidence()));
        tally.add(
                "event type",
                found.stream().anyMatch(e -> wanted.types().contains(e.type())),
                doc + " " + best(wanted.types()) + " got " + Shown.list(nullable(found, Given.Event::type)) + evidence);
        if (!wanted.who().isEmpty() || !wanted.to().isEmpty()) {
            tally.add(
                    "event who and to",
                    found.stream().anyMatch(e -> hasParticipants(wanted, e)),
                    doc + " " + Shown.list(wanted.who()) + "->" + Shown.list(wanted.to()) + evidence);
        }
        if (!wanted.times().isEmpty()) {
            tally.add(
                    "event time",
                    found.stream().anyMatch(e -> isOneOf(wanted.times(), e.time())),
                    doc + " " + best(wanted.times()) + " got " + Shown.list(nullable(found, Given.Event::time)));
        }
        if (!wanted.stages().isEmpty()) {
            tally.add(
                    "event stage",
                    found.stream().anyMatch(e -> isAmong(wanted.stages(), e.stage())),
                    doc + " " + best(wanted.stages()) + " got " + Shown.list(nullable(found, Given.Event::stage)));
        }
        tally.add(
                "event status",
                found.stream().anyMatch(e -> isAmong(wanted.statuses(), e.status())),
                doc + " " + best(wanted.statuses()) + " got " + Shown.list(nullable(found, Given.Event::status)));
    }

    private static String best(List<String> values) {
        return values.isEmpty() ? "None" : values.get(0);
    }

    private static boolean isAmong(List<String> values, @Nullable String given) {
        return given != null && values.contains(given);
    }

    private static boolean isSameEvent(String evidence, Given.Event event) {
        if (Words.covers(evidence, event.span())) {
            return true;
        }
        String trigger = Words.fold(event.trigger());
        return !trigger.isEmpty()
                && Words.fold(evidence).contains(trigger)
                && Words.fold(event.span()).contains(Words.fold(Shown.first(40, evidence)));
    }

    /** In an agreement or a meeting either side may come first. */
    private static boolean hasParticipants(Gold.Event wanted, Given.Event event) {
        return has(wanted.who(), event.who()) && has(wanted.to(), event.to())
                || MUTUAL.contains(best(wanted.types()))
                        && has(wanted.who(), event.to())
                        && has(wanted.to(), event.who());
    }

    private static boolean has(List<String> wanted, List<String> names) {
        return wanted.stream().allMatch(w -> names.stream().anyMatch(n -> w.equals(n) || Words.nameMatches(w, n)));
    }

    private void between(GivenRegister given) {
        for (List<Gold.Mention> group : gold.same()) {
            Gold.Mention first = group.get(0);
            for (Gold.Mention other : group.subList(1, group.size())) {
                tally.add("same entity", share(given, first, other), shown(first) + " " + shown(other));
            }
        }
        for (List<Gold.Mention> pair : gold.different()) {
            Gold.Mention one = pair.get(0);
            Gold.Mention other = pair.get(1);
            boolean apart = !share(given, one, other)
                    && !entities(given, one).isEmpty()
                    && !entities(given, other).isEmpty();
            tally.add("different entity", apart, shown(one) + " " + shown(other));
        }
        for (Gold.Office wanted : gold.offices()) {
            boolean held = given.offices().stream()
                    .anyMatch(o -> Words.nameMatches(wanted.holder(), o.holder())
                            && Words.commonWords(wanted.office(), o.office()) >= 2);
            tally.add("office holder", held, wanted.office() + " " + wanted.holder());
        }
        Set<String> dependent = Set.of("copy", "translation", "rewrite", "shared-origin");
        lineage("common_origin", gold.lineage().commonOrigin(), given, dependent);
        lineage("copy", gold.lineage().copy(), given, Set.of("copy", "rewrite", "shared-origin"));
        lineage("translation", gold.lineage().translation(), given, Set.of("translation", "shared-origin"));
        lineage("rewrite", gold.lineage().rewrite(), given, Set.of("rewrite", "copy", "shared-origin"));
        for (List<String> pair : gold.lineage().unrelated()) {
            tally.add("lineage none", !linked(given, pair, dependent), Shown.list(pair));
        }
        for (Gold.Conflict wanted : gold.conflicts()) {
            boolean found = given.conflicts().stream().anyMatch(c -> isSameConflict(wanted, c));
            tally.add("conflict found", found, wanted.kind() + " " + wanted.doc());
        }
        for (Gold.Promise wanted : gold.promises()) {
            boolean tracked = given.promises().stream()
                    .anyMatch(p -> wanted.doc().equals(p.doc()) && Words.covers(wanted.text(), p.text()));
            tally.add("promise tracked", tracked, wanted.doc() + " " + Shown.first(60, wanted.text()));
        }
    }

    private static String shown(Gold.Mention mention) {
        return Shown.list(List.of(mention.doc(), mention.text()));
    }

    private static boolean share(GivenRegister given, Gold.Mention one, Gold.Mention other) {
        Set<String> common = entities(given, one);
        common.retainAll(entities(given, other));
        return !common.isEmpty();
    }

    /** Ids of the entities that these words name, or words that hold them and not much more. */
    private static Set<String> entities(GivenRegister given, Gold.Mention wanted) {
        String text = Words.fold(wanted.text());
        double longest = 1.6 * Shown.length(text) + 4;
        Set<String> ids = new TreeSet<>();
        for (GivenRegister.Mention mention : given.mentions()) {
            String folded = mention.folded();
            boolean same = folded.equals(text) || folded.contains(text) && Shown.length(folded) < longest;
            if (same && wanted.doc().equals(mention.doc())) {
                ids.add(mention.entity());
            }
        }
        return ids;
    }

    private void lineage(String name, List<List<String>> pairs, GivenRegister given, Set<String> kinds) {
        for (List<String> pair : pairs) {
            tally.add("lineage " + name, linked(given, pair, kinds), Shown.list(pair));
        }
    }

    private static boolean linked(GivenRegister given, List<String> pair, Set<String> kinds) {
        String one = pair.get(0);
        String other = pair.get(1);
        return given.lineage().stream()
                .filter(l -> kinds.contains(l.kind()))
                .anyMatch(l ->
                        one.equals(l.from()) && other.equals(l.to()) || one.equals(l.to()) && other.equals(l.from()));
    }

    private static boolean isSameConflict(Gold.Conflict wanted, GivenRegister.Conflict given) {
        boolean kind = wanted.kind().equals(given.kind())
                || wanted.otherKinds().contains(given.kind())
                || wanted.development() && Set.of("stage", "development").contains(given.kind());
        return kind
                && given.sides().stream()
                        .filter(side -> wanted.doc().equals(side.doc())
                                && !side.folded().isEmpty())
                        .anyMatch(side -> wanted.evidence().stream()
                                .map(Words::fold)
                                .anyMatch(e -> side.folded().contains(e) || e.contains(side.folded())));
    }

    private Figures.@Nullable Grouping stories(GivenRegister given) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (int i = 0; i < gold.stories().size(); i++) {
            for (String doc : gold.stories().get(i)) {
                wanted.put(doc, i);
            }
        }
        Map<String, String> got = new LinkedHashMap<>();
        given.stories().forEach(s -> s.docs().forEach(d -> got.put(d, s.id())));
        List<String> items = wanted.keySet().stream().filter(docs::containsKey).toList();
        if (items.isEmpty()) {
            return null;
        }
        double precision = 0;
        double recall = 0;
        for (String item : items) {
            int together = 0;
            int inGold = 0;
            int inGiven = 0;
            for (String other : items) {
                boolean right = Objects.equals(wanted.get(other), wanted.get(item));
                String story = got.get(other);
                boolean put = other.equals(item) || story != null && story.equals(got.get(item));
                inGold += right ? 1 : 0;
                inGiven += put ? 1 : 0;
                together += right && put ? 1 : 0;
            }
            precision += together / (double) inGiven;
            recall += together / (double) inGold;
        }
        return new Figures.Grouping(precision / items.size(), recall / items.size());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        new TreeMap<>(docs).forEach((doc, given) -> {
            long wanted = gold.attributions().stream()
                    .filter(a -> a.doc().equals(doc) && !a.negated())
                    .count();
            int count = given.statements().size();
            if (count > 2 * wanted + 3) {
                notes.add("note " + doc + ": " + count + " statements given, " + wanted + " in the gold");
            }
        });
        return notes;
    }

    /** How many statements given are in the gold, and how many were given. */
    private List<Integer> precision() {
        int hits = 0;
        int all = 0;
        for (Map.Entry<String, Given> entry : docs.entrySet()) {
            for (Given.Statement statement : entry.getValue().statements()) {
                all++;
                boolean known = gold.attributions().stream()
                        .filter(a -> a.doc().equals(entry.getKey()) && !a.negated())
                        .anyMatch(a -> Words.covers(a.content(), statement.content())
                                || Words.covers(statement.content(), a.content()));
                hits += known ? 1 : 0;
            }
        }
        return List.of(hits, all);
    }
}
