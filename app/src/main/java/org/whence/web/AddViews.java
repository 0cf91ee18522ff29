package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.app.Adding;
import org.whence.app.Catalogue;
import org.whence.app.Inbox;
import org.whence.app.Input;
import org.whence.app.Inputs;
import org.whence.app.Library;
import org.whence.app.Worked;
import org.whence.language.Language;
import org.whence.reading.Reader;
import org.whence.reading.fetch.FetchRules;
import org.whence.reading.fetch.Fetcher;
import org.whence.report.Issue;
import org.whence.store.StoreException;

/** Adding reports from the desk, with their progress; and trying a text that is stored nowhere. */
final class AddViews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AddViews.class);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Jobs that are remembered. */
    private static final int MOST_JOBS = 20;

    /** Longer texts are not tried. In UTF-16 code units. */
    private static final int LONGEST_TRY = 200_000;

    private static final int MOST_ADDRESSES = 200;

    /** What was sent is kept up to so many bytes; see {@link Inbox}. */
    private static final long MOST_KEPT = 1L << 30;

    private final Pages pages;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(r -> {
        Thread thread = new Thread(r, "adding");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private int made;

    AddViews(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    void on(RoutesConfig routes) {
        routes.get("/add", context -> pages.show(context, "add", Map.of()));
        routes.post("/add", this::add);
        routes.get("/add/{job}", this::job);
        routes.sse("/add/{job}/progress", this::progress);
        routes.get("/try", context -> pages.show(context, "try", Map.of()));
        routes.post("/try", this::attempt);
    }

    private void add(Context context) throws IOException {
        Input.Given given = given(context);
        List<String> wanted = new ArrayList<>();
        String addresses = Optional.ofNullable(context.formParam("addresses")).orElse("");
        addresses
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(MOST_ADDRESSES)
                .forEach(line -> {
                    if (!Inputs.isAddress(line)) {
                        // a path would read this machine's files for whoever asks
                        throw new BadRequestResponse("\"" + line + "\" is no address; it begins with https://");
                    }
                    wanted.add(line);
                });
        Path inbox = pages.library().store().home().inbox();
        keep(context, inbox.resolve(STAMP.format(clock.instant())), wanted);
        if (wanted.isEmpty()) {
            throw new BadRequestResponse("nothing to add: choose files, paste a text, or give an address");
        }
        Job job = begin();
        worker.execute(() -> run(job, inbox, wanted, given));
        context.redirect("/add/" + job.number(), HttpStatus.SEE_OTHER);
    }

    /** What is sent stays in the home folder, so that a report's source can be looked up. */
    private static void keep(Context context, Path folder, List<String> wanted) throws IOException {
        int number = 0;
        for (UploadedFile file : context.uploadedFiles("files")) {
            if (file.size() == 0) {
                continue;
            }
            // the name is a stranger's; only its letters are kept
            String name = file.filename().replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._-]", "_");
            Path at = Files.createDirectories(folder.resolve(String.valueOf(++number)))
                    .resolve(name.isBlank() || name.startsWith(".") ? "file" + name : name);
            try (InputStream in = file.content()) {
                Files.copy(in, at);
            }
            wanted.add(at.toString());
        }
        String text = Optional.ofNullable(context.formParam("text")).orElse("");
        if (!text.isBlank()) {
            Path at = Files.createDirectories(folder.resolve("pasted"))
                    .resolve(text.stripLeading().startsWith("<") ? "pasted.html" : "pasted.txt");
            Files.writeString(at, text, StandardCharsets.UTF_8);
            wanted.add(at.toString());
        }
    }

    private static Input.Given given(Context context) {
        String day = Optional.ofNullable(context.formParam("published")).orElse("");
        String tag = Optional.ofNullable(context.formParam("language")).orElse("");
        try {
            return new Input.Given(
                    day.isEmpty() ? null : LocalDate.parse(day), tag.isEmpty() ? null : new Language(tag));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new BadRequestResponse("\"" + day + "\" is no day, or \"" + tag + "\" no language");
        }
    }

    private synchronized Job begin() {
        Job job = new Job(String.valueOf(++made));
        jobs.put(job.number(), job);
        if (jobs.size() > MOST_JOBS) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        return job;
    }

    private void run(Job job, Path inbox, List<String> wanted, Input.Given given) {
        String why = null;
        try (Library library = Library.openForAdding(
                        pages.library().store().home(), pages.library().analyzer());
                Fetcher fetcher = new Fetcher(FetchRules.STANDARD, clock);
                Inputs inputs = Inputs.of(wanted, library.store(), () -> fetcher, clock)) {
            new Adding(library, Reader.standard(), 1)
                    .add(
                            inputs,
                            given,
                            (name, acceptance, issues) -> job.step(new Job.Step(
                                    shown(name, inbox),
                                    acceptance == null
                                            ? null
                                            : acceptance
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'),
                                    issues)));
            List<Issue> bounded = Inbox.bound(inbox, MOST_KEPT);
            if (!bounded.isEmpty()) {
                job.step(new Job.Step("inbox", null, bounded));
            }
            pages.catalogue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            why = "interrupted";
        } catch (StoreException e) {
            why = String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("adding", e);
            why = "a fault of the program; it stands in the log";
        } finally {
            job.end(why);
        }
    }

    /** Without the folder in which it was kept. */
    private static String shown(String name, Path inbox) {
        return name.startsWith(inbox.toString())
                ? name.substring(name.replace('\\', '/').lastIndexOf('/') + 1)
                : name;
    }

    private synchronized @Nullable Job known(String number) {
        return jobs.get(number);
    }

    private Job job(String number) {
        Job job = known(number);
        if (job == null) {
            throw new NotFoundResponse();
        }
        return job;
    }

    private void job(Context context) {
        Job job = job(context.pathParam("job"));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", job.number());
        view.put("steps", job.steps().stream().map(AddViews::line).toList());
        view.put("over", job.isOver());
        view.put("fault", job.fault());
        pages.show(context, "adding", view);
    }

    private static Added line(Job.Step step) {
        return new Added(step.name(), step.acceptance(), step.issues());
    }

    /** Each step once it is made, and the end. */
    private void progress(SseClient client) {
        Job job = known(client.ctx().pathParam("job"));
        if (job == null) {
            client.close();
            return;
        }
        int told = 0;
        try {
            while (!client.terminated()) {
                List<Job.Step> steps = job.steps();
                for (Job.Step step : steps.subList(told, steps.size())) {
                    client.sendEvent("step", step.name().replaceAll("[\\t\\v]", " ") + "\t" + step.acceptance());
                }
                told = steps.size();
                if (job.isOver() && job.steps().size() == told) {
                    client.sendEvent("over", String.valueOf(told));
                    break;
                }
                job.await(told);
                client.sendComment("here");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }

    /** Analyses what was pasted and keeps nothing of it. */
    private void attempt(Context context) {
        String text = Optional.ofNullable(context.formParam("text")).orElse("");
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("text", text);
        if (!text.isBlank()) {
            String cut = text.substring(0, Math.min(text.length(), LONGEST_TRY));
            Worked worked = Worked.on(
                    Input.of(
                            cut.stripLeading().startsWith("<") ? "pasted.html" : "pasted.txt",
                            cut.getBytes(StandardCharsets.UTF_8)),
                    given(context),
                    Reader.standard(),
                    pages.library().analyzer());
            if (worked.issue() != null) {
                view.put("issue", worked.issue());
            }
            if (worked.analysis() != null) {
                try (Catalogue alone = pages.library().alone(worked.analysis())) {
                    view.put("view", ReportPage.of(worked.analysis(), alone));
                    pages.show(context, "try", view);
                }
                return;
            }
        }
        pages.show(context, "try", view);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
