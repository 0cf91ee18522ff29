package org.whence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.deal.Deal;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.register.Collected;
import org.whence.register.Register;
import org.whence.register.RegisterSink;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.story.Story;
import org.whence.text.Span;

/**
 * The last register that was made of a store, in a database beside it, so that whoever opens the store need not make it anew,
 * and so that a page reads what it shows and no more. The file is derived: it may be deleted at any time, and what cannot be
 * read counts as not there. Reports are numbered from the newest day to the oldest, undated ones last. Callable from any
 * thread, one at a time; what is written does not change.
 */
public final class KeptRegister implements AutoCloseable {
    /** The form of every such file; grows when the tables change. */
    private static final String FORM = "whence-register-3";

    private static final String MEMORY = ":memory:";

    /** Offered by one source about another on a page. */
    private static final int PASSAGES = 20;

    /** Other sources, on the page of one. */
    private static final int BONDS = 100;

    /** More reports than that are read all at once. */
    private static final int FEW = 200;

    private static final String ROW = "SELECT number, id, source, language, title, outlet, day FROM report ";

    private final Sql sql;
    private final Mark mark;
    private final int size;
    /** Counted once: what is kept does not change. */
    private volatile @Nullable Map<String, Integer> languages;

    private volatile int misleading = -1;

    private KeptRegister(Sql sql, Mark mark, int size) {
        this.sql = sql;
        this.mark = mark;
        this.size = size;
    }

    /**
     * From what a register was made.
     *
     * @param rules names the program that made it; equal names make equal registers of equal reports
     * @param change counter of the store
     * @param correction number of the newest correction
     */
    public record Mark(String rules, long change, long correction) {}

    /**
     * What a register is kept from.
     *
     * @param reports newest day first, undated last; asked for once
     * @param register gives the whole register to the sink that it gets
     * @param outlines gives every analysis of these reports; nobody asks for their sentences
     * @param sounds by which names are found
     */
    public record Making(
            Supplier<List<StoredReport>> reports,
            Consumer<RegisterSink> register,
            Consumer<Consumer<Analysis>> outlines,
            Sounds sounds) {}

    /**
     * Keeps a register in place of what was kept before; a reader sees the one or the other.
     *
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static void keep(Home home, Mark mark, Making making) {
        Path fresh = null;
        try {
            fresh = Files.createTempFile(home.folder(), "register", ".new");
            try (Sql sql = Sql.open(fresh.toString())) {
                write(sql, mark, making);
            }
            try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(fresh, home.register(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the register cannot be kept in " + home.folder(), e);
        } catch (SQLException e) {
            throw new UncheckedIOException("the register cannot be kept in " + home.folder(), new IOException(e));
        } finally {
            deleteQuietly(fresh);
        }
    }

    /** A register that is held in memory: of few reports. */
    public static KeptRegister inMemory(Mark mark, Making making) {
        Sql sql = null;
        try {
            sql = Sql.open(MEMORY);
            write(sql, mark, making);
            return opened(sql);
        } catch (SQLException e) {
            closeQuietly(sql);
            throw new StoreException("a register in memory failed (" + e.getMessage() + ")", e);
        } catch (RuntimeException e) {
            closeQuietly(sql);
            throw e;
        }
    }

    private static void write(Sql sql, Mark mark, Making making) throws SQLException {
        try {
            RegisterWriter writer = new RegisterWriter(sql);
            writer.reports(making.reports().get());
            making.register().accept(writer);
            writer.whole();
            making.outlines().accept(writer::take);
            writer.finish(making.sounds());
            sql.execute("CREATE TABLE mark (form TEXT, rules TEXT, change INTEGER, correction INTEGER)");
            sql.update("INSERT INTO mark VALUES (?, ?, ?, ?)", FORM, mark.rules(), mark.change(), mark.correction());
            writer.commit();
        } catch (RegisterWriter.SqlFault e) {
            throw new SQLException(e.getCause());
        }
    }

    private static void deleteQuietly(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // a leftover in the home folder harms nobody
        }
    }

    private static void closeQuietly(@Nullable Sql sql) {
        if (sql != null) {
            sql.close();
        }
    }

    /** The register that is kept; empty if none is, or one whose mark is not {@code wanted}. */
    public static Optional<KeptRegister> open(Home home, Predicate<Mark> wanted) {
        if (!Files.exists(home.register())) {
            return Optional.empty();
        }
        Sql sql = null;
        try {
            sql = Sql.open(home.register().toString());
            sql.execute("PRAGMA query_only=ON");
            KeptRegister kept = opened(sql);
            if (wanted.test(kept.mark)) {
                return Optional.of(kept);
            }
        } catch (SQLException e) {
            // what cannot be read counts as not there
        }
        closeQuietly(sql);
        return Optional.empty();
    }

    private static KeptRegister opened(Sql sql) throws SQLException {
        List<Mark> marks = sql.rows(
                "SELECT rules, change, correction FROM mark WHERE form = ?",
                row -> new Mark(row.getString(1), row.getLong(2), row.getLong(3)),
                FORM);
        if (marks.size() != 1) {
            throw new SQLException("not a register of this form");
        }
        int size = sql.rows("SELECT coalesce(max(number) + 1, 0) FROM report", row -> row.getInt(1))
                .get(0);
        return new KeptRegister(sql, marks.get(0), size);
    }

    public Mark mark() {
        return mark;
    }

    /** How many reports there are. */
    public int size() {
        return size;
    }

    private synchronized <T> List<T> rows(String statement, Sql.Row<T> form, @Nullable Object... values) {
        try {
            return sql.rows(statement, form, values);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private synchronized void each(String statement, Sql.Each each, @Nullable Object... values) {
        try {
            sql.each(statement, each, values);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static StoreException failed(SQLException e) {
        return new StoreException(
                "the kept register cannot be read (" + e.getMessage()
                        + "); delete it and start again, it will be made anew",
                e);
    }

    private static StoredReport row(ResultSet row) throws SQLException {
        return new StoredReport(
                row.getLong(1),
                new ReportId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    /**
     * Some of the reports, newest first; the change counter of each is its number here.
     *
     * @param language tag, or empty for all
     */
    public List<StoredReport> reports(String language, int from, int most) {
        return language.isEmpty()
                ? rows(ROW + "WHERE number >= ? ORDER BY number LIMIT ?", KeptRegister::row, from, most)
                : rows(
                        ROW
                                + "WHERE number IN (SELECT number FROM report WHERE language = ? ORDER BY number LIMIT ? OFFSET ?)"
                                + " ORDER BY number",
                        KeptRegister::row,
                        language,
                        most,
                        from);
    }

    /** How many reports are in each language, by tag. */
    public Map<String, Integer> languages() {
        Map<String, Integer> known = languages;
        if (known == null) {
            Map<String, Integer> counted = new TreeMap<>();
            each(
                    "SELECT language, count(*) FROM report GROUP BY language",
                    row -> counted.put(row.getString(1), row.getInt(2)));
            known = Collections.unmodifiableMap(counted);
            languages = known;
        }
        return known;
    }

    /** The report with a number. */
    public StoredReport report(int number) {
        return rows(ROW + "WHERE number = ?", KeptRegister::row, number).get(0);
    }

    public Optional<StoredReport> report(ReportId id) {
        return first(rows(ROW + "WHERE id = ?", KeptRegister::row, id.value()));
    }

    /** The first report whose id begins with these hexadecimal digits. */
    public Optional<StoredReport> reportThatBegins(String digits) {
        return first(rows(
                ROW + "WHERE id >= ? AND id < ? ORDER BY id LIMIT 1",
                KeptRegister::row,
                "sha256:" + digits,
                "sha256:" + digits + "g"));
    }

    /** The number of a report; -1 if it is not there. */
    public int number(ReportId id) {
        return first(rows("SELECT number FROM report WHERE id = ?", row -> row.getInt(1), id.value()))
                .orElse(-1);
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    /** The number of every report, by its id. */
    public Map<ReportId, Integer> numbers() {
        Map<ReportId, Integer> numbers = new HashMap<>(size * 4 / 3 + 1);
        each("SELECT id, number FROM report", row -> numbers.put(new ReportId(row.getString(1)), row.getInt(2)));
        return numbers;
    }

    /**
     * What a report can be found by.
     *
     * @param outlet as it is written, or null
     * @param day ISO, or null
     * @param kinds a bit for each {@link org.whence.event.EventType} of which it tells an event
     * @param entities the actors and the equipment that it names: the lower half of their places
     */
    public record Facet(
            int number,
            String language,
            @Nullable String outlet,
            @Nullable String day,
            int kinds,
            int[] entities) {}

    /** Gives {@code each} what every report can be found by, in the order of numbers. */
    public void forEachFacet(Consumer<Facet> each) {
        each(
                "SELECT number, language, outlet, day, coalesce(kinds, 0), entities FROM report"
                        + " LEFT JOIN facet USING (number) ORDER BY number",
                row -> {
                    byte[] bytes = row.getBytes(6);
                    int[] entities = new int[bytes == null ? 0 : bytes.length / 4];
                    if (bytes != null) {
                        ByteBuffer.wrap(bytes).asIntBuffer().get(entities);
                    }
                    each.accept(new Facet(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            entities));
                });
    }

    /** The equipment of the register: the lower half of the place of each, and its name. */
    public Map<Integer, String> equipment() {
        Map<Integer, String> equipment = new LinkedHashMap<>();
        each(
                "SELECT place, name FROM item WHERE kind = ? ORDER BY place",
                row -> equipment.put((int) row.getLong(1), row.getString(2)),
                Kept.Kind.EQUIPMENT.number());
        return equipment;
    }

    /** The actor that {@link Facet#entities} names. */
    public Optional<Identity> actor(int half) {
        return at(Kept.Kind.ACTOR, Kept.Kind.ACTOR.place(half)).map(Kept::item);
    }

    private static <T> Sql.Row<Kept<T>> form(Kept.Kind<T> kind) {
        return row -> new Kept<>(row.getLong(1), kind.read(RegisterWriter.unpacked(row.getBytes(2))), row.getInt(3));
    }

    private <T> Optional<Kept<T>> at(Kept.Kind<T> kind, long place) {
        return first(rows("SELECT place, body, parts FROM item WHERE place = ?", form(kind), place));
    }

    /** How many there are of a kind. */
    public int count(Kept.Kind<?> kind) {
        return rows("SELECT coalesce(sum(count), 0) FROM tally WHERE kind = ?", row -> row.getInt(1), kind.number())
                .get(0);
    }

    /**
     * How many there are of a kind with each word: type of an actor, kind of a conflict, state of a promise, all in lower case
     * with hyphens.
     */
    public Map<String, Integer> words(Kept.Kind<?> kind) {
        Map<String, Integer> words = new TreeMap<>();
        each(
                "SELECT word, count FROM tally WHERE kind = ?",
                row -> words.put(row.getString(1), row.getInt(2)),
                kind.number());
        return words;
    }

    /**
     * Some things of a kind, in the order in which they are listed.
     *
     * @param word that they must have (see {@link #words}); empty for all
     */
    public <T> List<Kept<T>> list(Kept.Kind<T> kind, String word, int from, int most) {
        return word.isEmpty()
                ? rows(
                        "SELECT place, body, parts FROM item WHERE place IN (SELECT place FROM item WHERE kind = ?"
                                + " ORDER BY rank, name, place LIMIT ? OFFSET ?) ORDER BY rank, name, place",
                        form(kind),
                        kind.number(),
                        most,
                        from)
                : rows(
                        "SELECT place, body, parts FROM item WHERE place IN (SELECT place FROM item WHERE kind = ?"
                                + " AND word = ? ORDER BY rank, name, place LIMIT ? OFFSET ?) ORDER BY rank, name, place",
                        form(kind),
                        kind.number(),
                        word,
                        most,
                        from);
    }

    /** Things of a kind that a report takes part in, as the register has them; at most {@code most}. */
    public <T> List<Kept<T>> of(Kept.Kind<T> kind, int number, int most) {
        return rows(
                "SELECT item.place, body, parts FROM way JOIN item ON item.place = way.place"
                        + " WHERE way.kind = ? AND way.number = ? ORDER BY way.place LIMIT ?",
                form(kind),
                kind.number(),
                number,
                most);
    }

    /** The first report of the story to which a report belongs, by which addresses name the story. */
    public Optional<ReportId> firstOfStory(int number) {
        return first(rows(
                "SELECT name FROM way JOIN item ON item.place = way.place WHERE way.kind = ? AND number = ?",
                row -> new ReportId(row.getString(1)),
                Kept.Kind.STORY.number(),
                number));
    }

    /** How many things of a kind a report takes part in. */
    public int count(Kept.Kind<?> kind, int number) {
        return rows(
                        "SELECT count(*) FROM way WHERE kind = ? AND number = ?",
                        row -> row.getInt(1),
                        kind.number(),
                        number)
                .get(0);
    }

    /** The claim or story with an id of this register. */
    public <T> Optional<Kept<T>> byKey(Kept.Kind<T> kind, String key) {
        return first(
                rows("SELECT place, body, parts FROM item WHERE kind = ? AND key = ?", form(kind), kind.number(), key));
    }

    /** An entity by its id of this register, cut to its first mention. */
    public Optional<Kept<Identity>> entity(String id) {
        return byKey(Kept.Kind.ACTOR, id)
                .or(() -> byKey(Kept.Kind.EQUIPMENT, id))
                .or(() -> byKey(Kept.Kind.THING, id));
    }

    /** The identity of an entity of one report, cut to its first mention. */
    public Optional<Kept<Identity>> entity(int number, String entity) {
        return first(rows(
                "SELECT item.place, body, parts FROM member JOIN item ON item.place = member.place"
                        + " WHERE number = ? AND entity = ?",
                form(Kept.Kind.ACTOR),
                number,
                entity));
    }

    /** Actors in one of whose folded names {@code folded} stands, most often mentioned first. */
    public List<Kept<Identity>> actors(String folded, String type, int from, int most) {
        String some = "SELECT place, body, parts FROM item WHERE kind = 0 AND (?1 = '' OR word = ?1) AND "
                + named(folded) + " ORDER BY rank, name, place LIMIT ?3 OFFSET ?4";
        return rows(some, form(Kept.Kind.ACTOR), type, asked(folded), most, from);
    }

    /** How many actors {@link #actors} finds. */
    public int countActors(String folded, String type) {
        return rows(
                        "SELECT count(*) FROM item WHERE kind = 0 AND (?1 = '' OR word = ?1) AND " + named(folded),
                        row -> row.getInt(1),
                        type,
                        asked(folded))
                .get(0);
    }

    /** Three letters are what the index of names knows; fewer are looked for in the names as they are listed. */
    private static String named(String folded) {
        return folded.codePointCount(0, folded.length()) < 3
                ? "instr(lower(name), ?2) > 0"
                : "place IN (SELECT rowid FROM actor_name WHERE names MATCH ?2)";
    }

    private static String asked(String folded) {
        return folded.codePointCount(0, folded.length()) < 3 ? folded : "\"" + folded.replace("\"", "\"\"") + "\"";
    }

    /** One mention of an entity in each report, newest report first. */
    public List<Passage> mentions(long place, int most) {
        return rows(
                "SELECT id, first, last, text FROM mention JOIN report USING (number)"
                        + " WHERE place = ? AND n IN (SELECT min(n) FROM mention WHERE place = ? GROUP BY number"
                        + " ORDER BY number LIMIT ?) ORDER BY number",
                KeptRegister::passage,
                place,
                place,
                most);
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(new ReportId(row.getString(1)), new Span(row.getInt(2), row.getInt(3)), row.getString(4));
    }

    /** An entity with its members and mentions, at most {@code most} of each. */
    public Identity whole(Kept<Identity> head, int most) {
        Identity item = head.item();
        List<Identity.Member> members = new ArrayList<>(rows(
                "SELECT id, entity FROM member JOIN report USING (number) WHERE place = ? ORDER BY n LIMIT ?",
                row -> new Identity.Member(new ReportId(row.getString(1)), row.getString(2)),
                head.place(),
                most));
        List<Passage> mentions = rows(
                "SELECT id, first, last, text FROM mention JOIN report USING (number) WHERE place = ? ORDER BY n LIMIT ?",
                KeptRegister::passage,
                head.place(),
                most);
        return new Identity(item.id(), item.type(), item.name(), item.names(), item.country(), members, mentions);
    }

    /** The offices of an actor, by its id. */
    public List<Kept<Tenure>> offices(String actor) {
        return list(Kept.Kind.OFFICE, actor, 0, Integer.MAX_VALUE);
    }

    /**
     * A statement that carries a claim.
     *
     * @param span of its content
     * @param words of it
     */
    public record Carrier(StoredReport report, String statement, Span span, String words) {}

    /** The statements that carry a claim, in the order of the claim's; at most {@code most}. */
    public List<Carrier> carriers(long claim, int most) {
        return rows(
                "SELECT number, id, source, language, title, outlet, day, statement, first, last, text FROM carrier"
                        + " JOIN report USING (number) WHERE place = ? ORDER BY n LIMIT ?",
                row -> new Carrier(
                        row(row), row.getString(8), new Span(row.getInt(9), row.getInt(10)), row.getString(11)),
                claim,
                most);
    }

    /** How many claims have more outlets than origins, counting those that are undecided. */
    public int misleading() {
        if (misleading < 0) {
            misleading = rows(
                            "SELECT count(*) FROM item WHERE kind = ? AND rank < ?",
                            row -> row.getInt(1),
                            Kept.Kind.CLAIM.number(),
                            -RegisterWriter.LEAD)
                    .get(0);
        }
        return misleading;
    }

    /** A claim with every statement that carries it. */
    public Claim whole(Kept<Claim> head) {
        Claim item = head.item();
        List<Claim.Member> members = rows(
                "SELECT id, statement FROM carrier JOIN report USING (number) WHERE place = ? ORDER BY n",
                row -> new Claim.Member(new ReportId(row.getString(1)), row.getString(2)),
                head.place());
        return new Claim(item.id(), item.text(), members, item.outlets(), item.origins(), item.undecided());
    }

    /** The claim that a statement carries. */
    public Optional<Kept<Claim>> claim(int number, String statement) {
        return first(rows(
                "SELECT item.place, body, parts FROM carrier JOIN item ON item.place = carrier.place"
                        + " WHERE number = ? AND statement = ?",
                form(Kept.Kind.CLAIM),
                number,
                statement));
    }

    /** The claims that a report carries, as the register has them; at most {@code most}. */
    public List<Kept<Claim>> claims(int number, int most) {
        return rows(
                "SELECT place, body, parts FROM item WHERE place IN (SELECT place FROM carrier WHERE number = ?)"
                        + " ORDER BY place LIMIT ?",
                form(Kept.Kind.CLAIM),
                number,
                most);
    }

    /** A story with all its reports. */
    public Story wholeStory(Kept<Story> head) {
        List<ReportId> reports = new ArrayList<>(head.item().reports());
        slices(Kept.Kind.STORY, head).forEach(slice -> reports.addAll(slice.reports()));
        Story item = head.item();
        return new Story(item.id(), item.title(), reports, item.from(), item.to());
    }

    /** A deal with all its stages. */
    public Deal wholeDeal(Kept<Deal> head) {
        List<Deal.StageSaid> stages = new ArrayList<>(head.item().stages());
        slices(Kept.Kind.DEAL, head).forEach(slice -> stages.addAll(slice.stages()));
        Deal item = head.item();
        return new Deal(item.supplier(), item.recipient(), item.item(), item.amount(), stages);
    }

    /** An office with every passage that says who holds it. */
    public Tenure wholeOffice(Kept<Tenure> head) {
        List<Passage> passages = new ArrayList<>(head.item().passages());
        slices(Kept.Kind.OFFICE, head).forEach(slice -> passages.addAll(slice.passages()));
        Tenure item = head.item();
        return new Tenure(
                item.office(), item.holder(), item.entity(), item.from(), item.to(), passages, item.qualifiers());
    }

    private <T> List<T> slices(Kept.Kind<T> kind, Kept<T> head) {
        return head.parts() <= 1
                ? List.of()
                : rows(
                        "SELECT body FROM slice WHERE place = ? ORDER BY n",
                        row -> kind.read(RegisterWriter.unpacked(row.getBytes(1))),
                        head.place());
    }

    /** The places of a report that the register points at. */
    public List<Span> pointedAt(int number) {
        return rows(
                "SELECT first, last FROM pointed WHERE number = ? ORDER BY first, last",
                row -> new Span(row.getInt(1), row.getInt(2)),
                number);
    }

    /** Something in a report that an actor is said to have said or done. */
    public record Deed(int number, String id) {}

    /** What an actor is said to have said, newest report first. */
    public List<Deed> said(long actor, int from, int most) {
        return deeds(
                "SELECT number, statement FROM said WHERE place = ? ORDER BY number, rowid LIMIT ? OFFSET ?",
                actor,
                from,
                most);
    }

    /** What an actor is said to have done or undergone, newest report first. */
    public List<Deed> done(long actor, int from, int most) {
        return deeds(
                "SELECT number, event FROM done WHERE place = ? ORDER BY number, rowid LIMIT ? OFFSET ?",
                actor,
                from,
                most);
    }

    private List<Deed> deeds(String statement, long actor, int from, int most) {
        return rows(statement, row -> new Deed(row.getInt(1), row.getString(2)), actor, most, from);
    }

    public int countSaid(long actor) {
        return rows("SELECT count(*) FROM said WHERE place = ?", row -> row.getInt(1), actor)
                .get(0);
    }

    public int countDone(long actor) {
        return rows("SELECT count(*) FROM done WHERE place = ?", row -> row.getInt(1), actor)
                .get(0);
    }

    /**
     * Which deals are asked for; an empty part asks nothing.
     *
     * @param item folded, a part of the item's name
     * @param stage in lower case with hyphens
     */
    public record Deals(String supplier, String recipient, String item, String stage) {}

    private static final String DEALS = " FROM deal WHERE (?1 = '' OR supplier = ?1) AND (?2 = '' OR recipient = ?2)"
            + " AND (?3 = '' OR instr(item, ?3) > 0) AND (?4 = '' OR instr(stages, ' ' || ?4 || ' ') > 0)";

    /** Those of which both parties are known come first. */
    public List<Kept<Deal>> deals(Deals asked, int from, int most) {
        return rows(
                "SELECT place, body, parts FROM item WHERE place IN (SELECT place" + DEALS
                        + " ORDER BY (supplier IS NULL) + (recipient IS NULL), place LIMIT ?5 OFFSET ?6)"
                        + " ORDER BY (SELECT (supplier IS NULL) + (recipient IS NULL) FROM deal"
                        + " WHERE deal.place = item.place), place",
                form(Kept.Kind.DEAL),
                asked.supplier(),
                asked.recipient(),
                asked.item(),
                asked.stage(),
                most,
                from);
    }

    public int countDeals(Deals asked) {
        return rows(
                        "SELECT count(*)" + DEALS,
                        row -> row.getInt(1),
                        asked.supplier(),
                        asked.recipient(),
                        asked.item(),
                        asked.stage())
                .get(0);
    }

    /** Everybody who supplies, sorted. */
    public List<String> suppliers() {
        return rows(
                "SELECT DISTINCT supplier FROM deal WHERE supplier IS NOT NULL ORDER BY supplier",
                row -> row.getString(1));
    }

    /** Everybody who receives, sorted. */
    public List<String> recipients() {
        return rows(
                "SELECT DISTINCT recipient FROM deal WHERE recipient IS NOT NULL ORDER BY recipient",
                row -> row.getString(1));
    }

    /**
     * A word of a name.
     *
     * @param language of the name
     * @param count of the entities that are called so
     */
    public record Spelling(String word, String language, int count) {}

    /** The words of names that may be one name; see {@link Sounds}. */
    public List<Spelling> spellings(String sound) {
        return rows(
                "SELECT word, language, count FROM spelling WHERE sound = ?",
                row -> new Spelling(row.getString(1), row.getString(2), row.getInt(3)),
                sound);
    }

    public int countSources() {
        return rows("SELECT count(*) FROM source", row -> row.getInt(1)).get(0);
    }

    /** Some sources, those that others rest on most first, then by name; each with few others and no passages. */
    public List<Source> sources(int from, int most) {
        return rows(
                        "SELECT key FROM source WHERE place >= ? ORDER BY place LIMIT ?",
                        row -> row.getString(1),
                        from,
                        most)
                .stream()
                .flatMap(key -> source(key, 7, 0).stream())
                .toList();
    }

    /** A source, with some passages for each other one. */
    public Optional<Source> source(String key) {
        return source(key, BONDS, PASSAGES);
    }

    private Optional<Source> source(String key, int bonds, int passages) {
        record Head(String name, int reports) {}
        return first(rows(
                        "SELECT name, reports FROM source WHERE key = ?",
                        row -> new Head(row.getString(1), row.getInt(2)),
                        key))
                .map(head -> new Source(
                        key,
                        head.name(),
                        rows(
                                "SELECT name FROM source_name WHERE key = ? AND name <> ? ORDER BY name",
                                row -> row.getString(1),
                                key,
                                head.name()),
                        head.reports(),
                        bonds(RegisterWriter.CITES, "a", "b", key, bonds, passages),
                        bonds(RegisterWriter.CITES, "b", "a", key, bonds, passages),
                        bonds(RegisterWriter.UNCREDITED, "a", "b", key, bonds, passages),
                        bonds(RegisterWriter.UNCREDITED, "b", "a", key, bonds, passages)));
    }

    private List<Source.Bond> bonds(int kind, String here, String there, String key, int most, int passages) {
        List<Source.Bond> bonds = rows(
                "SELECT source.key, name, count FROM tie JOIN source ON source.key = tie." + there + " WHERE kind = ?"
                        + " AND tie." + here + " = ? ORDER BY count DESC, name, source.key LIMIT ?",
                row -> new Source.Bond(row.getString(1), row.getString(2), row.getInt(3), List.of()),
                kind,
                key,
                most);
        return passages == 0
                ? bonds
                : bonds.stream()
                        .map(bond -> new Source.Bond(
                                bond.key(),
                                bond.name(),
                                bond.count(),
                                rows(
                                        "SELECT id, first, last, text FROM bond JOIN report USING (number) WHERE kind = ?"
                                                + " AND " + here + " = ? AND " + there
                                                + " = ? ORDER BY number, first LIMIT ?",
                                        KeptRegister::passage,
                                        kind,
                                        key,
                                        bond.key(),
                                        passages)))
                        .toList();
    }

    /** The reports that a source published, newest first. */
    public List<StoredReport> published(String source, int most) {
        return rows(
                ROW + "JOIN source_report USING (number) WHERE key = ? ORDER BY number LIMIT ?",
                KeptRegister::row,
                source,
                most);
    }

    /**
     * The whole register, in memory.
     *
     * @param reports of the store, sorted by id
     */
    public Register register(List<Report> reports) {
        Collected all = new Collected();
        rows(
                        "SELECT place, body, parts FROM item WHERE place < ? ORDER BY place & 1099511627775",
                        form(Kept.Kind.ACTOR),
                        Kept.Kind.AFTER_ENTITIES)
                .forEach(head -> all.entity(whole(head, Integer.MAX_VALUE)));
        inOrder(Kept.Kind.OFFICE).forEach(head -> all.office(wholeOffice(head)));
        inOrder(Kept.Kind.LINEAGE).forEach(head -> all.lineage(head.item()));
        inOrder(Kept.Kind.CLAIM).forEach(head -> all.claim(whole(head)));
        inOrder(Kept.Kind.STORY).forEach(head -> all.story(wholeStory(head)));
        inOrder(Kept.Kind.CONFLICT).forEach(head -> all.conflict(head.item()));
        inOrder(Kept.Kind.PROMISE).forEach(head -> all.promise(head.item()));
        inOrder(Kept.Kind.DEAL).forEach(head -> all.deal(wholeDeal(head)));
        return all.register(reports);
    }

    private <T> List<Kept<T>> inOrder(Kept.Kind<T> kind) {
        return rows("SELECT place, body, parts FROM item WHERE kind = ? ORDER BY place", form(kind), kind.number());
    }

    /** The ids of reports with these numbers, in this order. */
    public List<ReportId> ids(Collection<Integer> numbers) {
        if (numbers.size() < FEW) {
            return reports(numbers).stream().map(StoredReport::id).toList();
        }
        List<ReportId> all = rows("SELECT id FROM report ORDER BY number", row -> new ReportId(row.getString(1)));
        return numbers.stream().map(all::get).toList();
    }

    /** The rows of reports with these numbers, in this order. */
    public List<StoredReport> reports(Collection<Integer> numbers) {
        return numbers.stream().map(this::report).toList();
    }

    @Override
    public synchronized void close() {
        sql.close();
    }
}
