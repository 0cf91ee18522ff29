package org.whence.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.event.Event;
import org.whence.language.Language;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.RegisterSink;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.story.Story;
import org.whence.text.Folding;

/**
 * Writes a register as it is made into tables that pages can be read from, and then, out of the analyses, who said and did what
 * and who cites whom. Holds the number of every report, and little else.
 */
final class RegisterWriter implements RegisterSink {
    /** Parts of a long thing that are kept together. */
    private static final int SLICE = 200;

    /** Shorter words sound like too many others. In letters. */
    private static final int SHORTEST = 3;

    /** Bytes; shorter values are not worth packing. */
    private static final int SHORT = 300;

    private static final String[] TABLES = {
        "CREATE TABLE report (number INTEGER PRIMARY KEY, id TEXT NOT NULL, source TEXT NOT NULL, language TEXT NOT NULL,"
                + " title TEXT NOT NULL, outlet TEXT, day TEXT)",
        "CREATE TABLE facet (number INTEGER PRIMARY KEY, kinds INTEGER NOT NULL, entities BLOB NOT NULL)",
        // the head of each thing; rank and name give the order in which it is listed
        "CREATE TABLE item (place INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key TEXT, word TEXT, rank INTEGER NOT NULL,"
                + " name TEXT, parts INTEGER NOT NULL, body BLOB NOT NULL)",
        "CREATE TABLE slice (place INTEGER NOT NULL, n INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (place, n))"
                + " WITHOUT ROWID",
        "CREATE TABLE way (kind INTEGER NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL)",
        "CREATE TABLE member (place INTEGER NOT NULL, n INTEGER NOT NULL, number INTEGER NOT NULL, entity TEXT NOT NULL,"
                + " PRIMARY KEY (place, n)) WITHOUT ROWID",
        "CREATE TABLE mention (place INTEGER NOT NULL, n INTEGER NOT NULL, number INTEGER NOT NULL, first INTEGER NOT NULL,"
                + " last INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (place, n)) WITHOUT ROWID",
        "CREATE TABLE carrier (place INTEGER NOT NULL, n INTEGER NOT NULL, number INTEGER NOT NULL, statement TEXT NOT NULL,"
                + " first INTEGER NOT NULL, last INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (place, n)) WITHOUT ROWID",
        "CREATE TABLE pointed (number INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
                + " PRIMARY KEY (number, first, last)) WITHOUT ROWID",
        "CREATE TABLE deal (place INTEGER PRIMARY KEY, supplier TEXT, recipient TEXT, item TEXT NOT NULL, stages TEXT NOT NULL)",
        "CREATE TABLE said (place INTEGER NOT NULL, number INTEGER NOT NULL, statement TEXT NOT NULL)",
        "CREATE TABLE done (place INTEGER NOT NULL, number INTEGER NOT NULL, event TEXT NOT NULL)",
        "CREATE TABLE tally (kind INTEGER NOT NULL, word TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, word))"
                + " WITHOUT ROWID",
        "CREATE VIRTUAL TABLE actor_name USING fts5(names, tokenize='trigram', content='', columnsize=0)",
        "CREATE TABLE spelling (sound TEXT NOT NULL, word TEXT NOT NULL, language TEXT NOT NULL, count INTEGER NOT NULL)",
        "CREATE TABLE source (key TEXT PRIMARY KEY, place INTEGER NOT NULL, name TEXT NOT NULL, reports INTEGER NOT NULL)"
                + " WITHOUT ROWID",
        "CREATE TABLE source_name (key TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (key, name))"
                + " WITHOUT ROWID",
        "CREATE TABLE source_report (key TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) WITHOUT ROWID",
        "CREATE TABLE bond (kind INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, number INTEGER NOT NULL,"
                + " first INTEGER NOT NULL, last INTEGER NOT NULL, text TEXT NOT NULL,"
                + " PRIMARY KEY (kind, a, b, number, first, last)) WITHOUT ROWID",
        "CREATE TABLE tie (kind INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, count INTEGER NOT NULL,"
                + " PRIMARY KEY (kind, a, b)) WITHOUT ROWID",
        "CREATE TEMP TABLE spelled (language TEXT NOT NULL, word TEXT NOT NULL, count INTEGER NOT NULL,"
                + " PRIMARY KEY (language, word)) WITHOUT ROWID",
        "CREATE TEMP TABLE cite (number INTEGER NOT NULL, name TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
                + " text TEXT NOT NULL)",
    };

    /** What the pass through the analyses asks for. */
    private static final String[] INDEXES_BEFORE = {
        "CREATE UNIQUE INDEX report_id ON report (id)",
        "CREATE INDEX member_entity ON member (number, entity, place)",
        "CREATE INDEX carrier_statement ON carrier (number, statement, place)",
    };

    private static final String[] INDEXES_AFTER = {
        "CREATE INDEX report_language ON report (language, number)",
        "CREATE INDEX item_listed ON item (kind, rank, name, place)",
        "CREATE INDEX item_word ON item (kind, word, rank, name, place) WHERE word IS NOT NULL",
        "CREATE INDEX item_key ON item (kind, key) WHERE key IS NOT NULL",
        "CREATE INDEX way_number ON way (kind, number, place)",
        "CREATE INDEX said_place ON said (place, number)",
        "CREATE INDEX done_place ON done (place, number)",
        "CREATE INDEX deal_parties ON deal (supplier, recipient)",
        "CREATE INDEX deal_recipient ON deal (recipient)",
        "CREATE INDEX spelling_sound ON spelling (sound)",
        "CREATE INDEX bond_turned ON bond (kind, b, a, number)",
        "CREATE INDEX tie_turned ON tie (kind, b, count)",
        "CREATE UNIQUE INDEX source_place ON source (place)",
    };

    /** More outlets than any claim has. */
    static final int LEAD = 10_000_000;

    /** Bonds of sources: one names the other. */
    static final int CITES = 0;

    /** One rests on the other without a word of it. */
    static final int UNCREDITED = 1;

    private final Sql sql;
    private final Map<ReportId, Integer> numbers = new HashMap<>();
    private final Map<String, Map<String, Integer>> tally = new TreeMap<>();
    /** Key of a name to the key of its source, where that is another. */
    private final Map<String, String> keys = new HashMap<>();

    private final Map<Long, String> keyOfMedium = new HashMap<>();
    private final Map<String, Integer> named = new TreeMap<>();
    private @Nullable String[] outlets = {};
    private long count;

    RegisterWriter(Sql sql) throws SQLException {
        this.sql = sql;
        sql.execute("PRAGMA journal_mode=OFF");
        sql.execute("PRAGMA synchronous=OFF");
        sql.execute("PRAGMA cache_size=-32000");
        sql.execute("BEGIN");
        for (String table : TABLES) {
            sql.execute(table);
        }
    }

    /** Numbers the reports: newest day first. */
    void reports(List<StoredReport> rows) throws SQLException {
        outlets = new String[rows.size()];
        for (StoredReport row : rows) {
            int number = numbers.size();
            numbers.put(row.id(), number);
            outlets[number] = row.outlet();
            sql.update(
                    "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?)",
                    number,
                    row.id().value(),
                    row.source(),
                    row.language(),
                    row.title(),
                    row.outlet(),
                    row.day());
        }
    }

    /** A fault of the database on the way through a sink, which knows of none. */
    static final class SqlFault extends RuntimeException {
        private static final long serialVersionUID = 1;

        SqlFault(SQLException cause) {
            super(cause);
        }
    }

    private void update(String statement, @Nullable Object... values) {
        try {
            sql.update(statement, values);
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    private int number(ReportId id) {
        return numbers.getOrDefault(id, -1);
    }

    static byte[] packed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length < SHORT ? bytes : Deflated.deflate(bytes);
    }

    /** Packed values begin as zlib does, others with the brace of an object. */
    static String unpacked(byte[] bytes) {
        return new String(
                bytes.length > 0 && bytes[0] == '{' ? bytes : Deflated.inflate(bytes), StandardCharsets.UTF_8);
    }

    private <T> long put(
            Kept.Kind<T> kind, T item, @Nullable String key, @Nullable String word, long rank, @Nullable String name) {
        long place = kind.place(count++);
        update(
                "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                place,
                kind.number(),
                key,
                word,
                rank,
                name,
                kind.parts(item),
                packed(kind.write(kind.head(item))));
        tally.computeIfAbsent(String.valueOf(kind.number()), k -> new TreeMap<>())
                .merge(word == null ? "" : word, 1, Integer::sum);
        return place;
    }

    private <T> void slices(Kept.Kind<T> kind, T item, long place) {
        int n = 0;
        for (T slice : kind.slices(item, SLICE)) {
            update("INSERT INTO slice VALUES (?, ?, ?)", place, n++, packed(kind.write(slice)));
        }
    }

    private void way(Kept.Kind<?> kind, ReportId report, long place) {
        int number = number(report);
        if (number >= 0) {
            update("INSERT INTO way VALUES (?, ?, ?)", kind.number(), number, place);
        }
    }

    private void point(Passage passage) {
        int number = number(passage.report());
        if (number >= 0) {
            update(
                    "INSERT OR IGNORE INTO pointed VALUES (?, ?, ?)",
                    number,
                    passage.span().start(),
                    passage.span().end());
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Kept.Kind<Identity> kind(EntityType type) {
        return switch (type) {
            case PERSON, ORGANISATION, STATE -> Kept.Kind.ACTOR;
            case EQUIPMENT -> Kept.Kind.EQUIPMENT;
            default -> Kept.Kind.THING;
        };
    }

    @Override
    public void entity(Identity entity) {
        Kept.Kind<Identity> kind = kind(entity.type());
        long place = put(
                kind,
                entity,
                entity.id(),
                word(entity.type()),
                -entity.mentions().size(),
                entity.name());
        int n = 0;
        for (Identity.Member member : entity.members()) {
            update("INSERT INTO member VALUES (?, ?, ?, ?)", place, n++, number(member.report()), member.entity());
        }
        n = 0;
        for (Passage mention : entity.mentions()) {
            update(
                    "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)",
                    place,
                    n++,
                    number(mention.report()),
                    mention.span().start(),
                    mention.span().end(),
                    mention.text());
        }
        if (kind == Kept.Kind.ACTOR) {
            Set<String> names = new LinkedHashSet<>(Set.of(Folding.fold(entity.name())));
            entity.names().values().forEach(forms -> forms.forEach(form -> names.add(Folding.fold(form))));
            update("INSERT INTO actor_name (rowid, names) VALUES (?, ?)", place, String.join("\n", names));
        }
        if (entity.type() == EntityType.PERSON
                || entity.type() == EntityType.PLACE
                || entity.type() == EntityType.ORGANISATION) {
            spell(entity);
        }
    }

    private void spell(Identity entity) {
        entity.names().forEach((language, forms) -> {
            for (String form : forms) {
                for (String word : form.split("[\\s\\p{Punct}]+")) {
                    if (word.length() >= SHORTEST) {
                        update(
                                "INSERT INTO spelled VALUES (?, ?, 1)"
                                        + " ON CONFLICT (language, word) DO UPDATE SET count = count + 1",
                                language,
                                Folding.fold(word));
                    }
                }
            }
        });
    }

    @Override
    public void office(Tenure office) {
        long place = put(Kept.Kind.OFFICE, office, null, office.entity(), count, null);
        slices(Kept.Kind.OFFICE, office, place);
    }

    @Override
    public void lineage(Lineage lineage) {
        long place = put(Kept.Kind.LINEAGE, lineage, null, null, count, null);
        Set<String> ends = new TreeSet<>(Set.of(lineage.to()));
        ends.add(lineage.from());
        for (String end : ends) {
            if (end.startsWith("sha256:")) {
                way(Kept.Kind.LINEAGE, new ReportId(end), place);
            }
        }
        lineage.because().forEach(reason -> {
            point(reason.a());
            point(reason.b());
        });
    }

    @Override
    public void claim(Claim claim) {
        // how many outlets have it from nobody of their own, and then how many there are; see KeptRegister.misleading
        long lead = (long) claim.origins() + claim.undecided() - claim.outlets();
        long place = put(Kept.Kind.CLAIM, claim, claim.id(), null, lead * LEAD - claim.outlets(), null);
        int n = 0;
        for (Claim.Member member : claim.statements()) {
            update(
                    "INSERT INTO carrier VALUES (?, ?, ?, ?, 0, 0, '')",
                    place,
                    n++,
                    number(member.report()),
                    member.statement());
        }
    }

    @Override
    public void story(Story story) {
        // its name is that of its first report, by which addresses name it
        String first = story.reports().get(0).value();
        long place = put(Kept.Kind.STORY, story, story.id(), null, count, first);
        slices(Kept.Kind.STORY, story, place);
        story.reports().forEach(report -> way(Kept.Kind.STORY, report, place));
    }

    @Override
    public void conflict(Conflict conflict) {
        long place = put(Kept.Kind.CONFLICT, conflict, null, word(conflict.kind()), count, null);
        way(Kept.Kind.CONFLICT, conflict.a().report(), place);
        if (!conflict.a().report().equals(conflict.b().report())) {
            way(Kept.Kind.CONFLICT, conflict.b().report(), place);
        }
        point(conflict.a());
        point(conflict.b());
    }

    @Override
    public void promise(Promise promise) {
        String due = promise.due();
        long place = put(
                Kept.Kind.PROMISE,
                promise,
                null,
                word(promise.state()),
                promise.state().ordinal(),
                // those without a day last
                due == null ? "~" : due);
        way(Kept.Kind.PROMISE, promise.passage().report(), place);
        point(promise.passage());
        promise.later().forEach(this::point);
    }

    @Override
    public void deal(Deal deal) {
        long place = put(Kept.Kind.DEAL, deal, null, null, count, null);
        slices(Kept.Kind.DEAL, deal, place);
        Set<String> stages = new TreeSet<>();
        deal.stages().forEach(stage -> {
            stages.add(word(stage.stage()));
            point(stage.passage());
        });
        String item = deal.item();
        update(
                "INSERT INTO deal VALUES (?, ?, ?, ?, ?)",
                place,
                deal.supplier(),
                deal.recipient(),
                item == null ? "" : Folding.fold(item),
                " " + String.join(" ", stages) + " ");
    }

    /** To be called when the register is whole, before {@link #take}. */
    void whole() throws SQLException {
        for (String index : INDEXES_BEFORE) {
            sql.execute(index);
        }
    }

    /** Takes who said and did what, and who cites whom, out of the analysis of one of the reports. */
    void take(Analysis analysis) {
        int number = number(analysis.report().id());
        if (number < 0) {
            return;
        }
        Map<String, Long> places = new TreeMap<>();
        try {
            sql.each(
                    "SELECT entity, place FROM member WHERE number = ?",
                    row -> places.put(row.getString(1), row.getLong(2)),
                    number);
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
        int kinds = 0;
        for (Event event : analysis.events()) {
            kinds |= 1 << event.type().ordinal();
            Set<String> parties = new LinkedHashSet<>(event.who());
            parties.addAll(event.to());
            Set<Long> told = new LinkedHashSet<>();
            for (String party : parties) {
                Long who = places.get(party);
                if (who != null && told.add(who)) {
                    update("INSERT INTO done VALUES (?, ?, ?)", who, number, event.id());
                }
            }
        }
        update("INSERT INTO facet VALUES (?, ?, ?)", number, kinds, shown(places));
        for (Statement statement : analysis.statements()) {
            take(analysis.report(), number, statement, places);
        }
    }

    /** The actors and the equipment of a report: four bytes each, the lower half of its place. */
    private static byte[] shown(Map<String, Long> places) {
        long[] some = places.values().stream()
                .mapToLong(place -> place)
                .filter(place -> place < Kept.Kind.THING.place(0))
                .map(place -> place & 0xffff_ffffL)
                .sorted()
                .distinct()
                .toArray();
        ByteBuffer bytes = ByteBuffer.allocate(4 * some.length);
        Arrays.stream(some).forEach(place -> bytes.putInt((int) place));
        return bytes.array();
    }

    private void take(Report report, int number, Statement statement, Map<String, Long> places) {
        update(
                "UPDATE carrier SET first = ?, last = ?, text = ? WHERE number = ? AND statement = ?",
                statement.content().start(),
                statement.content().end(),
                report.at(statement.content()),
                number,
                statement.id());
        Long speaker = of(places, statement.chain().speaker().entity());
        if (speaker != null) {
            update("INSERT INTO said VALUES (?, ?, ?)", speaker, number, statement.id());
        }
        for (Hop hop : statement.chain().hops()) {
            String name = hop.name();
            if (hop.kind() == Hop.Kind.MEDIUM && name != null) {
                medium(name, of(places, hop.entity()));
                Passage words = report.passage(hop.span() == null ? statement.content() : hop.span());
                update(
                        "INSERT INTO cite VALUES (?, ?, ?, ?, ?)",
                        number,
                        name,
                        words.span().start(),
                        words.span().end(),
                        words.text());
            }
        }
    }

    private static @Nullable Long of(Map<String, Long> places, @Nullable String entity) {
        return entity == null ? null : places.get(entity);
    }

    /** All forms of a medium that the register knows as one have one key. */
    private void medium(String name, @Nullable Long place) {
        if (place == null) {
            keys.putIfAbsent(Source.key(name), Source.key(name));
            return;
        }
        String known = keyOfMedium.get(place);
        if (known != null) {
            keys.putIfAbsent(Source.key(name), known);
            return;
        }
        try {
            sql.each(
                    "SELECT body FROM item WHERE place = ?",
                    row -> {
                        Identity medium = Kept.Kind.ACTOR.read(unpacked(row.getBytes(1)));
                        String key = Source.key(medium.name());
                        keyOfMedium.put(place, key);
                        keys.putIfAbsent(Source.key(name), key);
                        medium.names().values().forEach(f -> f.forEach(n -> keys.putIfAbsent(Source.key(n), key)));
                    },
                    place);
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /** Ends the register; nothing can be added after. */
    void finish(Sounds sounds) throws SQLException {
        sources();
        sql.each("SELECT language, word, count FROM spelled ORDER BY language, word", row -> {
            String sound = sounds.key(row.getString(2), new Language(row.getString(1)));
            if (!sound.isEmpty()) {
                update(
                        "INSERT INTO spelling VALUES (?, ?, ?, ?)",
                        sound,
                        row.getString(2),
                        row.getString(1),
                        row.getInt(3));
            }
        });
        tally.forEach((kind, words) -> words.forEach(
                (word, many) -> update("INSERT INTO tally VALUES (?, ?, ?)", Integer.parseInt(kind), word, many)));
        for (String index : INDEXES_AFTER) {
            sql.execute(index);
        }
        sql.execute("DROP TABLE spelled");
        sql.execute("DROP TABLE cite");
    }

    void commit() throws SQLException {
        sql.execute("COMMIT");
    }

    private String keyOf(String name) {
        String key = Source.key(name);
        return keys.getOrDefault(key, key);
    }

    private void sources() throws SQLException {
        Map<String, String> known = new HashMap<>();
        Map<String, Integer> reports = new TreeMap<>();
        @Nullable String[] keyOfOutlet = new String[outlets.length];
        for (int i = 0; i < outlets.length; i++) {
            String outlet = outlets[i];
            if (outlet != null) {
                String key = known.computeIfAbsent(outlet, this::keyOf);
                keyOfOutlet[i] = key;
                named.merge(outlet, 1, Integer::sum);
                reports.merge(key, 1, Integer::sum);
                update("INSERT INTO source_report VALUES (?, ?)", key, i);
            }
        }
        Map<Integer, Set<String>> citedIn = new HashMap<>();
        sql.each("SELECT number, name, first, last, text FROM cite", row -> {
            int number = row.getInt(1);
            String to = known.computeIfAbsent(row.getString(2), this::keyOf);
            named.merge(row.getString(2), 1, Integer::sum);
            citedIn.computeIfAbsent(number, k -> new LinkedHashSet<>(2)).add(to);
            String from = keyOfOutlet[number];
            if (from != null && !from.equals(to)) {
                bond(CITES, from, to, number, row.getInt(3), row.getInt(4), row.getString(5));
            }
        });
        sql.each(
                "SELECT body FROM item WHERE kind = " + Kept.Kind.LINEAGE.number(),
                row -> uncredited(Kept.Kind.LINEAGE.read(unpacked(row.getBytes(1))), keyOfOutlet, citedIn));
        Map<String, Map<String, Integer>> names = new TreeMap<>();
        named.forEach(
                (name, times) -> names.computeIfAbsent(known.computeIfAbsent(name, this::keyOf), k -> new TreeMap<>())
                        .put(name, times));
        sql.execute("INSERT INTO tie SELECT kind, a, b, count(*) FROM bond GROUP BY kind, a, b");
        Map<String, Integer> weights = new HashMap<>();
        sql.each("SELECT b, sum(count) FROM tie GROUP BY b", row -> weights.put(row.getString(1), row.getInt(2)));
        List<String> order = new ArrayList<>(names.keySet());
        order.sort(Comparator.comparingInt((String key) -> -weights.getOrDefault(key, 0))
                .thenComparingInt(key -> -reports.getOrDefault(key, 0))
                .thenComparing(key -> name(names, key))
                .thenComparing(key -> key));
        for (String key : order) {
            update(
                    "INSERT INTO source VALUES (?, (SELECT count(*) FROM source), ?, ?)",
                    key,
                    name(names, key),
                    reports.getOrDefault(key, 0));
        }
        names.forEach((key, forms) ->
                forms.forEach((name, times) -> update("INSERT INTO source_name VALUES (?, ?, ?)", key, name, times)));
    }

    /** The form that is most often written. */
    private static String name(Map<String, Map<String, Integer>> names, String key) {
        return names.getOrDefault(key, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey()))
                .map(Map.Entry::getKey)
                .orElse(key);
    }

    private void bond(int kind, String a, String b, int number, int first, int last, String text) {
        update("INSERT OR IGNORE INTO bond VALUES (?, ?, ?, ?, ?, ?, ?)", kind, a, b, number, first, last, text);
    }

    /** A dependence counts as uncredited where the dependent text names neither the outlet nor the medium it rests on. */
    private void uncredited(Lineage lineage, @Nullable String[] outletOf, Map<Integer, Set<String>> citedIn) {
        if (lineage.kind() == Lineage.Kind.CITES || !lineage.from().startsWith("sha256:")) {
            return;
        }
        int from = number(new ReportId(lineage.from()));
        int to = number(new ReportId(lineage.to()));
        if (from < 0 || to < 0) {
            return;
        }
        Lineage.Reason reason = lineage.because().get(0);
        boolean second = reason.b().report().value().equals(lineage.to());
        Passage there = second ? reason.b() : reason.a();
        Passage here = second ? reason.a() : reason.b();
        if (lineage.kind() != Lineage.Kind.SHARED_ORIGIN) {
            String origin = outletOf[from];
            restsOn(to, origin == null ? Set.of() : Set.of(origin), there, outletOf, citedIn);
            return;
        }
        // of two texts with one origin, the one that names it gives credit and the other does not
        restsOn(to, citedIn.getOrDefault(from, Set.of()), there, outletOf, citedIn);
        restsOn(from, citedIn.getOrDefault(to, Set.of()), here, outletOf, citedIn);
    }

    private void restsOn(
            int dependent,
            Set<String> origins,
            Passage words,
            @Nullable String[] outletOf,
            Map<Integer, Set<String>> citedIn) {
        String outlet = outletOf[dependent];
        Set<String> credited = citedIn.getOrDefault(dependent, Set.of());
        if (outlet == null || origins.stream().anyMatch(credited::contains)) {
            return;
        }
        for (String origin : origins) {
            if (!origin.equals(outlet)) {
                bond(
                        UNCREDITED,
                        outlet,
                        origin,
                        number(words.report()),
                        words.span().start(),
                        words.span().end(),
                        words.text());
            }
        }
    }
}
