package org.whence.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whence.analysis.Analyzer;
import org.whence.app.Adding;
import org.whence.app.Input;
import org.whence.app.Library;
import org.whence.reading.Reader;
import org.whence.store.Home;
import org.whence.web.Desk;

/**
 * How long the desk takes for a page when its store holds many reports, and how much it sends. The reports are made up from
 * lists of invented names, always the same; about ten of them tell one story. Run it by hand, the folder kept between runs:
 *
 * <p>{@code DeskBenchmark FOLDER REPORTS} adds so many reports and links them.
 *
 * <p>{@code DeskBenchmark FOLDER REPORTS MODELS} adds and analyses only {@code MODELS} of them, copies them until there are
 * {@code REPORTS}, and keeps a made-up register (see {@link ManyReports}); give it {@code -Xmx4g} the first time. Then it
 * asks for pages, for which {@code -Xmx1g} is enough.
 */
public final class DeskBenchmark {
    private static final int ROUNDS = 200;
    private static final int THREADS = 2;

    private static final String[] STATES = {
        "Chile", "Norway", "Kenya", "Peru", "Oman", "Latvia", "Ghana", "Nepal", "Fiji", "Malta", "Qatar", "Uruguay"
    };
    private static final String[] GIVEN = {
        "Lena", "Oren", "Tolva", "Mina", "Ravi", "Selin", "Karo", "Ines", "Bram", "Yara", "Dov", "Edda", "Pavo", "Rima"
    };
    private static final String[] STEMS = {
        "Dov", "Mar", "Tal", "Brin", "Kes", "Vor", "Lun", "Sab", "Ost", "Pel", "Rud", "Fen", "Gal", "Hask", "Ilm", "Jor"
    };
    private static final String[] ENDINGS = {
        "rak", "ano", "ic", "berg", "ova", "uri", "elli", "man", "sen", "ides", "wa"
    };
    private static final String[] OUTLETS = {
        "Courier", "Ledger", "Gazette", "Observer", "Register", "Monitor", "Chronicle", "Herald", "Post", "Review"
    };
    private static final String[] ITEMS = {
        "patrol ships",
        "howitzers",
        "transport aircraft",
        "armored vehicles",
        "radars",
        "helicopters",
        "air defence systems"
    };

    private DeskBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Home home = Home.at(Path.of(arguments[0]));
        int wanted = Integer.parseInt(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Analyzer analyzer = Analyzer.standard();
        long began = System.nanoTime();
        if (arguments.length > 2) {
            copy(home, analyzer, wanted, Integer.parseInt(arguments[2]));
        }
        try (Library library = Library.openForAdding(home, analyzer)) {
            if (library.store().size() < wanted) {
                new Adding(library, Reader.standard(), THREADS)
                        .add(reports(wanted), Input.Given.NOTHING, (name, acceptance, issues) -> {});
            }
        }
        out.printf(Locale.ROOT, "store of %d reports ready after %.1f s%n", wanted, seconds(began));
        began = System.nanoTime();
        try (Library library = Library.open(home, analyzer)) {
            library.linkInBackground();
            library.catalogue();
            out.printf(Locale.ROOT, "register ready after %.1f s%n", seconds(began));
            try (Desk desk = Desk.start(library, 0)) {
                HttpClient client = HttpClient.newHttpClient();
                get(client, desk.address());
                out.printf(Locale.ROOT, "first page after %.1f s%n", seconds(began));
                measure(desk, out);
                System.gc();
                Runtime memory = Runtime.getRuntime();
                out.printf(
                        Locale.ROOT,
                        "heap in use after all: %d MB of %d%n",
                        memory.totalMemory() - memory.freeMemory() >> 20,
                        memory.maxMemory() >> 20);
            }
        }
    }

    private static void copy(Home home, Analyzer analyzer, int wanted, int models) throws InterruptedException {
        Home few = Home.at(home.folder().resolve("models"));
        try (Library library = Library.openForAdding(home, analyzer);
                Library model = Library.openForAdding(few, analyzer)) {
            if (library.store().size() >= wanted) {
                return;
            }
            new Adding(model, Reader.standard(), THREADS)
                    .add(reports(models), Input.Given.NOTHING, (name, acceptance, issues) -> {});
            new ManyReports(ManyReports.models(model.store()::forEachAnalysis), wanted / models).make(library);
            library.catchUp();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void measure(Desk desk, PrintStream out) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String base = desk.address().replaceFirst("/$", "");
        Map<String, List<String>> views = new LinkedHashMap<>();
        views.put("list", List.of("/", "/?page=7", "/?language=en&page=3", "/?page=900"));
        views.put("report", links(client, base, "/?page=3", "/reports/"));
        views.put("story", links(client, base, "/stories", "/stories/"));
        views.put("claims", List.of("/claims", "/claims?page=60"));
        views.put("claim", links(client, base, "/claims", "/claims/"));
        views.put("actor", links(client, base, "/actors?type=person", "/actors/"));
        views.put("state", links(client, base, "/actors?type=state", "/actors/"));
        views.put(
                "names",
                List.of("/actors?name=lena", "/actors?name=os", "/actors?page=40", "/actors?type=person&name=marb"));
        views.put("source", links(client, base, "/sources", "/sources/"));
        views.put("conflicts", List.of("/conflicts?kind=denied&page=3", "/promises?page=9", "/promises?state=open"));
        views.put("deals", List.of("/deals", "/deals?page=4", "/deals?stage=ordered"));
        views.put(
                "search",
                List.of(
                        "/search?q=howitzers",
                        "/search?q=marberg",
                        "/search?q=contract+ministry&language=en",
                        "/search?kind=arms-transfer",
                        "/search?q=%22patrol+ships%22&from=2021-02-01&to=2021-06-30"));
        out.println("view      p50 ms  p95 ms  p50 cpu  p95 cpu  largest KB");
        for (Map.Entry<String, List<String>> view : views.entrySet()) {
            double[] times = new double[ROUNDS];
            double[] work = new double[ROUNDS];
            int largest = 0;
            for (int i = -20; i < ROUNDS; i++) {
                String path =
                        view.getValue().get(Math.floorMod(i, view.getValue().size()));
                long began = System.nanoTime();
                long worked = processorTime();
                HttpResponse<byte[]> answer = get(client, base + path);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answers " + answer.statusCode());
                }
                largest = Math.max(largest, answer.body().length);
                if (i >= 0) {
                    times[i] = (System.nanoTime() - began) / 1e6;
                    work[i] = (processorTime() - worked) / 1e6;
                }
            }
            Arrays.sort(times);
            Arrays.sort(work);
            out.printf(
                    Locale.ROOT,
                    "%-8s %7.1f %7.1f %8.1f %8.1f %11.1f%n",
                    view.getKey(),
                    times[ROUNDS / 2],
                    times[ROUNDS * 95 / 100],
                    work[ROUNDS / 2],
                    work[ROUNDS * 95 / 100],
                    largest / 1024.0);
        }
        int shared = 0;
        for (String path : List.of(
                "/static/desk.css", "/static/desk.js", "/static/timeline.js", "/static/vendor/htmx-2.0.10.min.js")) {
            shared += get(client, base + path).body().length;
        }
        out.printf(Locale.ROOT, "style and scripts of every page: %.1f KB, not compressed%n", shared / 1024.0);
    }

    private static List<String> links(HttpClient client, String base, String list, String start)
            throws IOException, InterruptedException {
        String page = new String(get(client, base + list).body(), StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile("href=\"(" + start + "[^\"#?]+)[\"#]").matcher(page);
        List<String> links = new ArrayList<>();
        while (matcher.find() && links.size() < 50) {
            if (!links.contains(matcher.group(1))) {
                links.add(matcher.group(1));
            }
        }
        if (links.isEmpty()) {
            throw new IllegalStateException(list + " leads to no " + start);
        }
        return links;
    }

    private static HttpResponse<byte[]> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Iterator<Input> reports(int wanted) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < wanted;
            }

            @Override
            public Input next() {
                int number = next++;
                return Input.of(
                        String.format(Locale.ROOT, "made/%06d.txt", number),
                        report(number).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Ten reports in a row tell one story, each its own part of it. */
    private static String report(int number) {
        Random story = new Random(number / 10);
        String buyer = one(STATES, story);
        String seller = one(STATES, story);
        String item = one(ITEMS, story);
        int amount = 5 + story.nextInt(90);
        String minister = person(story);
        String envoy = person(story);
        String agency = one(STEMS, story) + one(ENDINGS, story) + " Agency";
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(story.nextInt(1_500));
        Random own = new Random(number * 31L + 7);
        String outlet = one(STEMS, own) + one(ENDINGS, own) + " " + one(OUTLETS, own);
        String analyst = person(own);
        List<String> parts = new ArrayList<>(List.of(
                String.format(
                        Locale.ROOT,
                        "%s's defence minister, %s, said that %d %s would arrive from %s next year.",
                        buyer,
                        minister,
                        amount,
                        item,
                        seller),
                String.format(
                        Locale.ROOT,
                        "“The contract for the %s is signed and the first payment was made,” %s told the %s.",
                        item,
                        minister,
                        agency),
                String.format(
                        Locale.ROOT,
                        "The ambassador of %s, %s, denied that the price had been changed.",
                        seller,
                        envoy),
                String.format(
                        Locale.ROOT,
                        "According to the analyst %s, the %s will not be ready before %d.",
                        analyst,
                        item,
                        day.getYear() + 2),
                String.format(
                        Locale.ROOT,
                        "%s said the port of %s needed %d million for repairs.",
                        analyst,
                        one(STEMS, own) + one(ENDINGS, own),
                        own.nextInt(400))));
        int first = own.nextInt(3);
        return buyer + " expects " + item + " from " + seller
                + String.format(Locale.ROOT, ", part %06d", number) + "\n\n" + outlet + "\n\n"
                + day.plusDays(own.nextInt(3)) + "\n\n" + parts.get(first) + "\n\n" + parts.get((first + 1) % 3)
                + "\n\n" + parts.get(3) + "\n\n" + parts.get(4) + "\n";
    }

    private static String person(Random random) {
        return one(GIVEN, random) + " " + one(STEMS, random) + one(ENDINGS, random);
    }

    private static String one(String[] list, Random random) {
        return list[random.nextInt(list.length)];
    }

    /** In nanoseconds: where other programs run as well, the work of this one tells more than the time that passes. */
    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
