package org.whence.app;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.Register;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.story.Story;
import org.whence.text.Span;

/**
 * A register with the ways through it that readers take, so that no page looks at all of it. Reports are numbered from the
 * newest day to the oldest, undated ones last; a set of reports is a set of these numbers. Immutable once made; callable
 * from any thread.
 */
public final class Catalogue {

    /** Something that an actor is said to have said. */
    public record Said(int report, String statement) {}

    /** Something that an actor is said to have done or undergone. */
    public record Done(int report, String event) {}

    private final Register register;
    private final List<Report> reports;
    private final Map<ReportId, Integer> numbers = new HashMap<>();
    private final Map<Claim.Member, Claim> claims = new HashMap<>();
    private final Map<ReportId, Set<Claim>> claimsOf = new HashMap<>();
    private final Map<ReportId, Story> stories = new HashMap<>();
    private final Map<ReportId, List<Conflict>> conflicts = new HashMap<>();
    private final Map<ReportId, List<Promise>> promises = new HashMap<>();
    private final Map<String, List<Lineage>> lineage = new HashMap<>();
    private final Map<ReportId, Set<Span>> pointedAt = new HashMap<>();
    private final Map<String, Identity> identities = new LinkedHashMap<>();
    private final Map<Identity.Member, Identity> byMember = new HashMap<>();
    private final Map<String, List<Tenure>> tenures = new HashMap<>();
    private final Map<String, List<Said>> said = new HashMap<>();
    private final Map<String, List<Done>> done = new HashMap<>();
    private final Map<String, BitSet> byLanguage = new TreeMap<>();
    private final Map<EventType, BitSet> byKind = new EnumMap<>(EventType.class);
    private final Map<String, Claim> claimsById = new HashMap<>();
    private final Map<String, Story> storiesById = new HashMap<>();
    private final Map<ReportId, Set<Deal>> deals = new HashMap<>();
    private final List<Identity> actors;
    private final List<Claim> doubtful;
    private final List<Promise> promisesByState;
    private final Sources sources;

    /**
     * @param register of {@code analyses}
     * @param analyses read three times, and not held; nobody asks for their sentences
     */
    public Catalogue(Register register, Analyses analyses) {
        this.register = register;
        this.reports = register.reports().stream()
                .sorted(Comparator.comparing(Catalogue::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(Report::id))
                .toList();
        for (int i = 0; i < reports.size(); i++) {
            numbers.put(reports.get(i).id(), i);
            byLanguage
                    .computeIfAbsent(reports.get(i).language().tag(), k -> new BitSet())
                    .set(i);
        }
        for (Identity identity : register.entities()) {
            identities.put(identity.id(), identity);
            identity.members().forEach(m -> byMember.put(m, identity));
        }
        register.offices().forEach(t -> tenures.computeIfAbsent(t.entity(), k -> new ArrayList<>())
                .add(t));
        register.claims().forEach(c -> {
            claimsById.put(c.id(), c);
            c.statements().forEach(m -> {
                claims.put(m, c);
                claimsOf.computeIfAbsent(m.report(), k -> new LinkedHashSet<>()).add(c);
            });
        });
        register.stories().forEach(s -> {
            storiesById.put(s.id(), s);
            s.reports().forEach(r -> stories.put(r, s));
        });
        register.conflicts().forEach(this::take);
        register.promises().forEach(this::take);
        register.lineage().forEach(this::take);
        register.deals().forEach(d -> d.stages().forEach(s -> {
            point(s.passage());
            deals.computeIfAbsent(s.passage().report(), k -> new LinkedHashSet<>())
                    .add(d);
        }));
        analyses.forEach(this::take);
        said.values().forEach(s -> s.sort(Comparator.comparingInt(Said::report)));
        done.values().forEach(d -> d.sort(Comparator.comparingInt(Done::report)));
        this.sources = Sources.of(this, analyses);
        this.actors = register.entities().stream()
                .filter(i -> i.type() == EntityType.PERSON
                        || i.type() == EntityType.ORGANISATION
                        || i.type() == EntityType.STATE)
                .sorted(Comparator.comparingInt((Identity i) -> -i.mentions().size())
                        .thenComparing(Identity::name)
                        .thenComparing(Identity::id))
                .toList();
        this.doubtful = register.claims().stream()
                .sorted(Comparator.comparingInt((Claim c) -> c.origins() + c.undecided() - c.outlets())
                        .thenComparing(c -> -c.outlets()))
                .toList();
        this.promisesByState = register.promises().stream()
                .sorted(Comparator.comparing(Promise::state)
                        .thenComparing(Promise::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static @Nullable String day(Report report) {
        return report.day().map(d -> d.value()).orElse(null);
    }

    private void take(Conflict conflict) {
        Set<ReportId> both =
                new LinkedHashSet<>(List.of(conflict.a().report(), conflict.b().report()));
        both.forEach(r -> conflicts.computeIfAbsent(r, k -> new ArrayList<>()).add(conflict));
        point(conflict.a());
        point(conflict.b());
    }

    private void take(Promise promise) {
        promises.computeIfAbsent(promise.passage().report(), k -> new ArrayList<>())
                .add(promise);
        point(promise.passage());
        promise.later().forEach(this::point);
    }

    private void take(Lineage bond) {
        lineage.computeIfAbsent(bond.from(), k -> new ArrayList<>()).add(bond);
        lineage.computeIfAbsent(bond.to(), k -> new ArrayList<>()).add(bond);
        bond.because().forEach(r -> {
            point(r.a());
            point(r.b());
        });
    }

    private void point(Passage passage) {
        pointedAt.computeIfAbsent(passage.report(), k -> new LinkedHashSet<>()).add(passage.span());
    }

    private void take(Analysis analysis) {
        ReportId id = analysis.report().id();
        int number = number(id);
        if (number < 0) {
            return;
        }
        for (Statement statement : analysis.statements()) {
            Hop hop = statement.chain().speaker();
            identity(id, hop.entity()).ifPresent(who -> said.computeIfAbsent(who.id(), k -> new ArrayList<>())
                    .add(new Said(number, statement.id())));
        }
        for (Event event : analysis.events()) {
            byKind.computeIfAbsent(event.type(), k -> new BitSet()).set(number);
            Set<String> parties = new LinkedHashSet<>(event.who());
            parties.addAll(event.to());
            for (String party : parties) {
                identity(id, party).ifPresent(who -> done.computeIfAbsent(who.id(), k -> new ArrayList<>())
                        .add(new Done(number, event.id())));
            }
        }
    }

    public Register register() {
        return register;
    }

    /** Every report, newest day first, undated last; a report's number is its place here. */
    public List<Report> reports() {
        return reports;
    }

    /** The place of a report in {@link #reports}; -1 if it is not there. */
    public int number(ReportId id) {
        return numbers.getOrDefault(id, -1);
    }

    public Optional<Report> report(ReportId id) {
        Integer number = numbers.get(id);
        return number == null ? Optional.empty() : Optional.of(reports.get(number));
    }

    /** The first report whose id begins with these hexadecimal digits. */
    public Optional<Report> reportThatBegins(String digits) {
        String start = "sha256:" + digits;
        List<Report> sorted = register.reports();
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).id().value().compareTo(start) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sorted.size() && sorted.get(low).id().value().startsWith(start)
                ? Optional.of(sorted.get(low))
                : Optional.empty();
    }

    public Optional<Claim> claim(Claim.Member member) {
        return Optional.ofNullable(claims.get(member));
    }

    /** The claims that a report carries. */
    public List<Claim> claims(ReportId report) {
        return List.copyOf(claimsOf.getOrDefault(report, Set.of()));
    }

    public Optional<Story> story(ReportId report) {
        return Optional.ofNullable(stories.get(report));
    }

    public List<Conflict> conflicts(ReportId report) {
        return conflicts.getOrDefault(report, List.of());
    }

    /** What the report itself announces. */
    public List<Promise> promises(ReportId report) {
        return promises.getOrDefault(report, List.of());
    }

    /** The dependences on either side of which {@code name} stands: id of a report, or name of a medium. */
    public List<Lineage> lineage(String name) {
        return lineage.getOrDefault(name, List.of());
    }

    /** The places of a report that the register points at. */
    public List<Span> pointedAt(ReportId report) {
        return List.copyOf(pointedAt.getOrDefault(report, Set.of()));
    }

    /** The identity of an entity of one report. */
    public Optional<Identity> identity(ReportId report, @Nullable String entity) {
        return entity == null
                ? Optional.empty()
                : Optional.ofNullable(byMember.get(new Identity.Member(report, entity)));
    }

    public Optional<Identity> identity(String id) {
        return Optional.ofNullable(identities.get(id));
    }

    public List<Tenure> tenures(String identity) {
        return tenures.getOrDefault(identity, List.of());
    }

    /** What an identity is said to have said, newest report first. */
    public List<Said> said(String identity) {
        return said.getOrDefault(identity, List.of());
    }

    /** What an identity is said to have done or undergone, newest report first. */
    public List<Done> done(String identity) {
        return done.getOrDefault(identity, List.of());
    }

    /** The reports in each language, by tag. */
    public Map<String, BitSet> byLanguage() {
        return byLanguage;
    }

    /** The reports with an event of each type. */
    public Map<EventType, BitSet> byKind() {
        return byKind;
    }

    /** The reports that mention an identity. */
    public BitSet mentioning(Identity identity) {
        BitSet found = new BitSet();
        forEachMentioning(identity, found::set);
        return found;
    }

    /** Gives {@code each} every report that mentions an identity, once. */
    void forEachMentioning(Identity identity, IntConsumer each) {
        int last = -1;
        // members are sorted by report
        for (Identity.Member member : identity.members()) {
            int number = number(member.report());
            if (number >= 0 && number != last) {
                each.accept(number);
            }
            last = number;
        }
    }

    /** Whoever can act or speak, most often mentioned first. */
    public List<Identity> actors() {
        return actors;
    }

    /** Those in which the outlets outnumber the origins most come first: there a reader is most easily misled. */
    public List<Claim> doubtful() {
        return doubtful;
    }

    /** Open ones first, by the day on which they are due; those without a day last. */
    public List<Promise> promisesByState() {
        return promisesByState;
    }

    public Optional<Claim> claim(String id) {
        return Optional.ofNullable(claimsById.get(id));
    }

    public Optional<Story> story(String id) {
        return Optional.ofNullable(storiesById.get(id));
    }

    /** Outlets and the media they cite. */
    public Sources sources() {
        return sources;
    }

    /** The deals with a stage in {@code report}. */
    public List<Deal> deals(ReportId report) {
        return List.copyOf(deals.getOrDefault(report, Set.of()));
    }
}
