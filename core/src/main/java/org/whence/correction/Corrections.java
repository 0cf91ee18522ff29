package org.whence.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Entity;
import org.whence.entity.Identity;
import org.whence.entity.Mention;
import org.whence.entity.Tenure;
import org.whence.event.Event;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.Register;
import org.whence.register.RegisterSink;
import org.whence.register.Rulings;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.story.Story;
import org.whence.text.Folding;
import org.whence.text.Span;

/** A journal of corrections, applied. What the journal takes back does not count; a taking back can be taken back. */
public final class Corrections {
    private final List<Correction> standing;
    private final Map<ReportId, List<Correction>> byReport = new HashMap<>();

    /** @param journal in any order */
    public Corrections(Collection<Correction> journal) {
        List<Correction> latestFirst = journal.stream()
                .sorted(Comparator.comparingLong(Correction::number).reversed())
                .toList();
        Set<Long> undone = new HashSet<>();
        List<Correction> kept = new ArrayList<>();
        for (Correction entry : latestFirst) {
            if (undone.contains(entry.number())) {
                continue;
            }
            if (entry.kind() == Correction.Kind.UNDO) {
                undone.add(Long.parseLong(entry.value()));
            } else {
                kept.add(0, entry);
            }
        }
        this.standing = List.copyOf(kept);
        for (Correction entry : standing) {
            Set<ReportId> reports = new TreeSet<>();
            entry.places().forEach(p -> reports.add(p.report()));
            reports.forEach(
                    r -> byReport.computeIfAbsent(r, k -> new ArrayList<>()).add(entry));
        }
    }

    /** Those that count, oldest first. */
    public List<Correction> standing() {
        return standing;
    }

    /** Those that count and are about {@code report}, oldest first. */
    public List<Correction> about(ReportId report) {
        return byReport.getOrDefault(report, List.of());
    }

    /** The day that a person gave a report; empty if nobody did. */
    public Optional<String> day(ReportId report) {
        return about(report).stream()
                .filter(c -> c.kind() == Correction.Kind.DATE)
                .reduce((first, last) -> last)
                .map(Correction::value);
    }

    /** The grade of every graded source, by its key: {@code B2}, as in the Admiralty code (NATO AJP-2.1). */
    public Map<String, String> grades() {
        Map<String, String> grades = new LinkedHashMap<>();
        for (Correction entry : standing) {
            if (entry.kind() == Correction.Kind.GRADE) {
                int blank = entry.value().lastIndexOf(' ');
                grades.put(entry.value().substring(0, blank), entry.value().substring(blank + 1));
            }
        }
        return grades;
    }

    /**
     * An analysis as corrected.
     *
     * @param again analyses a report anew: times are reckoned from its day
     */
    public Analysis on(Analysis analysis, Function<Report, Analysis> again) {
        List<Correction> here = about(analysis.report().id());
        if (here.isEmpty()) {
            return analysis;
        }
        Analysis now = day(analysis.report().id())
                .map(day -> again.apply(dated(analysis.report(), day)))
                .orElse(analysis);
        List<Statement> statements = now.statements();
        List<Event> events = now.events();
        for (Correction entry : here) {
            Span place = place(now.report(), entry.places().get(0)).orElse(null);
            if (place == null) {
                continue;
            }
            switch (entry.kind()) {
                case REJECT_STATEMENT -> {
                    Statement gone = statement(statements, place);
                    statements =
                            statements.stream().filter(s -> !s.equals(gone)).toList();
                    events = events.stream()
                            .map(e -> gone != null && gone.id().equals(e.statement()) ? inOwnVoice(e) : e)
                            .toList();
                }
                case REJECT_EVENT ->
                    events = events.stream()
                            .filter(e -> !(word(e.type()).equals(entry.value()) && meets(e.span(), place)))
                            .toList();
                case REATTRIBUTE -> {
                    Statement meant = statement(statements, place);
                    Analysis of = now;
                    statements = statements.stream()
                            .map(s -> s.equals(meant) ? attributed(of, s, entry.value()) : s)
                            .toList();
                }
                case MERGE, SPLIT, DATE, REJECT_LINK, REJECT_CONFLICT, GRADE, UNDO -> {}
            }
        }
        return new Analysis(
                now.report(), now.sentences(), now.times(), now.entities(), statements, events, now.issues());
    }

    private static Report dated(Report report, String day) {
        return new Report(
                report.id(),
                report.source(),
                report.language(),
                report.title(),
                report.outlet(),
                report.authors(),
                report.dateline(),
                new PublicationDate(day, null, PublicationDate.From.GIVEN, "correction"),
                report.modified(),
                report.bounds(),
                report.text(),
                report.blocks(),
                report.alignment(),
                report.issues().stream()
                        .filter(i -> !i.code().equals("no-date"))
                        .toList());
    }

    /** The statement that these words are, or the one of which they are the greater part; null if there is none. */
    private static @Nullable Statement statement(List<Statement> statements, Span place) {
        return statements.stream()
                .filter(s -> meets(s.content(), place))
                .min(Comparator.comparingInt(
                        (Statement s) -> Math.abs(s.content().start() - place.start())
                                + Math.abs(s.content().end() - place.end())))
                .orElse(null);
    }

    /** Whether more than half of each is in the other. */
    private static boolean meets(Span one, Span other) {
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return common * 2 > Math.max(one.length(), other.length());
    }

    private static Event inOwnVoice(Event event) {
        return new Event(
                event.id(),
                event.type(),
                event.span(),
                event.trigger(),
                event.who(),
                event.to(),
                event.items(),
                event.amount(),
                event.time(),
                event.place(),
                event.stage(),
                event.status(),
                null);
    }

    private static Statement attributed(Analysis analysis, Statement statement, String value) {
        int blank = value.indexOf(' ');
        Hop.Kind kind = Hop.Kind.valueOf(value.substring(0, blank).toUpperCase(Locale.ROOT));
        String name = value.substring(blank + 1).strip();
        String folded = Folding.fold(name);
        Entity entity = analysis.entities().all().stream()
                .filter(e -> Folding.fold(e.name()).equals(folded)
                        || e.names().stream().anyMatch(n -> Folding.fold(n).equals(folded)))
                .findFirst()
                .orElse(null);
        List<Hop> hops = new ArrayList<>(statement.chain().hops());
        Hop before = hops.get(0);
        hops.set(0, new Hop(kind, name, before.span(), entity == null ? null : entity.id()));
        return new Statement(
                statement.id(),
                statement.content(),
                statement.cue(),
                statement.source(),
                statement.manner(),
                statement.act(),
                statement.polarity(),
                statement.modality(),
                statement.time(),
                new Chain(hops));
    }

    /** What linking must keep to. */
    public Rulings rulings(Collection<Analysis> analyses) {
        Map<ReportId, Analysis> meant = new HashMap<>();
        Set<ReportId> wanted = new HashSet<>();
        standing.forEach(c -> c.places().forEach(p -> wanted.add(p.report())));
        analyses.stream()
                .filter(a -> wanted.contains(a.report().id()))
                .forEach(a -> meant.put(a.report().id(), a));
        List<Set<Identity.Member>> same = new ArrayList<>();
        Set<Identity.Member> apart = new TreeSet<>();
        Set<Set<String>> unrelated = new HashSet<>();
        for (Correction entry : standing) {
            switch (entry.kind()) {
                case MERGE -> same.add(members(entry, meant));
                case SPLIT -> {
                    Set<Identity.Member> out = members(entry, meant);
                    apart.addAll(out);
                    same.add(out);
                }
                case REJECT_LINK -> unrelated.add(ends(entry));
                case REATTRIBUTE, DATE, REJECT_STATEMENT, REJECT_EVENT, REJECT_CONFLICT, GRADE, UNDO -> {}
            }
        }
        return new Rulings(same, apart, unrelated);
    }

    private static Set<String> ends(Correction entry) {
        Set<String> ends = new TreeSet<>();
        entry.places().forEach(p -> ends.add(p.report().value()));
        if (!entry.value().isEmpty()) {
            ends.add(entry.value());
        }
        return Set.copyOf(ends);
    }

    private static Set<Identity.Member> members(Correction entry, Map<ReportId, Analysis> analyses) {
        Set<Identity.Member> members = new TreeSet<>();
        for (Passage passage : entry.places()) {
            Analysis analysis = analyses.get(passage.report());
            if (analysis == null) {
                continue;
            }
            place(analysis.report(), passage)
                    .flatMap(place -> analysis.entities().mentions().stream()
                            .filter(m -> meets(m.span(), place))
                            .min(Comparator.comparing((Mention m) -> !m.span().equals(place))))
                    .ifPresent(m -> members.add(new Identity.Member(passage.report(), m.entity())));
        }
        return members;
    }

    /** A register without the conflicts that a person rejected. */
    public Register on(Register register) {
        List<Correction> rejected = rejectedConflicts();
        if (rejected.isEmpty()) {
            return register;
        }
        return new Register(
                register.reports(),
                register.entities(),
                register.offices(),
                register.lineage(),
                register.claims(),
                register.stories(),
                register.conflicts().stream()
                        .filter(c -> rejected.stream().noneMatch(r -> isOf(r, c)))
                        .toList(),
                register.promises(),
                register.deals());
    }

    /** The same for a register as it is made: gives {@code sink} what stands. */
    public RegisterSink on(RegisterSink sink) {
        List<Correction> rejected = rejectedConflicts();
        return new RegisterSink() {
            @Override
            public void entity(Identity entity) {
                sink.entity(entity);
            }

            @Override
            public void office(Tenure office) {
                sink.office(office);
            }

            @Override
            public void lineage(Lineage lineage) {
                sink.lineage(lineage);
            }

            @Override
            public void claim(Claim claim) {
                sink.claim(claim);
            }

            @Override
            public void story(Story story) {
                sink.story(story);
            }

            @Override
            public void conflict(Conflict conflict) {
                if (rejected.stream().noneMatch(r -> isOf(r, conflict))) {
                    sink.conflict(conflict);
                }
            }

            @Override
            public void promise(Promise promise) {
                sink.promise(promise);
            }

            @Override
            public void deal(Deal deal) {
                sink.deal(deal);
            }
        };
    }

    private List<Correction> rejectedConflicts() {
        return standing.stream()
                .filter(c -> c.kind() == Correction.Kind.REJECT_CONFLICT)
                .toList();
    }

    private static boolean isOf(Correction rejected, Conflict conflict) {
        Passage a = rejected.places().get(0);
        Passage b = rejected.places().get(1);
        return word(conflict.kind()).equals(rejected.value())
                && (same(a, conflict.a()) && same(b, conflict.b()) || same(a, conflict.b()) && same(b, conflict.a()));
    }

    private static boolean same(Passage one, Passage other) {
        return one.report().equals(other.report())
                && (one.text().equals(other.text()) || meets(one.span(), other.span()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Where the words of a correction stand now: where they stood, else where alone they stand; empty if they are gone. The
     * report as a whole for a place without words.
     */
    public static Optional<Span> place(Report report, Passage passage) {
        String text = report.text();
        Span span = passage.span();
        if (span.end() <= text.length() && report.at(span).equals(passage.text())) {
            return Optional.of(span);
        }
        int first = text.indexOf(passage.text());
        return first >= 0 && text.indexOf(passage.text(), first + 1) < 0
                ? Optional.of(new Span(first, first + passage.text().length()))
                : Optional.empty();
    }
}
