package org.whence.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.report.ReportId;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.store.StoredReport;
import org.whence.story.Story;
import org.whence.text.Span;

/**
 * A register with the ways through it that readers take, by the reports that they read. Nothing of it is held in memory but
 * what is asked for again and again. Callable from any thread.
 */
public final class Catalogue implements AutoCloseable {

    /** Actors that are offered as the same as another. */
    private static final int OFFERED = 200;

    private final KeptRegister register;
    private final Map<EntityType, List<Identity>> offered = new ConcurrentHashMap<>();

    Catalogue(KeptRegister register) {
        this.register = register;
    }

    /** The register itself, page by page. */
    public KeptRegister register() {
        return register;
    }

    /** How many reports there are. */
    public int size() {
        return register.size();
    }

    /** The place of a report among all, newest first; -1 if it is not there. */
    public int number(ReportId id) {
        return register.number(id);
    }

    public Optional<StoredReport> report(ReportId id) {
        return register.report(id);
    }

    /** The first report whose id begins with these hexadecimal digits. */
    public Optional<StoredReport> reportThatBegins(String digits) {
        return register.reportThatBegins(digits);
    }

    /** The claim that a statement carries. */
    public Optional<Kept<Claim>> claim(ReportId report, String statement) {
        return register.claim(number(report), statement);
    }

    /** The claims that a report carries, at most {@code most}. */
    public List<Kept<Claim>> claims(ReportId report, int most) {
        return register.claims(number(report), most);
    }

    public Optional<Kept<Story>> story(ReportId report) {
        return register.of(Kept.Kind.STORY, number(report), 1).stream().findFirst();
    }

    /** The conflicts on either side of which a report stands, at most {@code most}. */
    public List<Conflict> conflicts(ReportId report, int most) {
        return items(Kept.Kind.CONFLICT, report, most);
    }

    /** What the report itself announces, at most {@code most}. */
    public List<Promise> promises(ReportId report, int most) {
        return items(Kept.Kind.PROMISE, report, most);
    }

    /** The dependences on either side of which a report stands, at most {@code most}. */
    public List<Lineage> lineage(ReportId report, int most) {
        return items(Kept.Kind.LINEAGE, report, most);
    }

    private <T> List<T> items(Kept.Kind<T> kind, ReportId report, int most) {
        return register.of(kind, number(report), most).stream().map(Kept::item).toList();
    }

    /** How many things of a kind a report takes part in. */
    public int count(Kept.Kind<?> kind, ReportId report) {
        return register.count(kind, number(report));
    }

    /** The places of a report that the register points at. */
    public List<Span> pointedAt(ReportId report) {
        return register.pointedAt(number(report));
    }

    /** The identity of an entity of one report, cut to its first mention. */
    public Optional<Identity> identity(ReportId report, @Nullable String entity) {
        return entity == null
                ? Optional.empty()
                : register.entity(number(report), entity).map(Kept::item);
    }

    /** Whoever can act or speak, of one type, most often mentioned first; those that one chooses from. */
    public List<Identity> offered(EntityType type) {
        return offered.computeIfAbsent(type, t -> actors(t));
    }

    private List<Identity> actors(EntityType type) {
        return register.list(Kept.Kind.ACTOR, type.name().toLowerCase(Locale.ROOT), 0, OFFERED).stream()
                .map(Kept::item)
                .toList();
    }

    /** Gives {@code each} what every report can be found by. */
    void forEachFacet(Consumer<KeptRegister.Facet> each) {
        register.forEachFacet(each);
    }

    @Override
    public void close() {
        register.close();
    }
}
