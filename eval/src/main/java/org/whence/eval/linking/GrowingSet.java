package org.whence.eval.linking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.eval.EvalException;
import org.whence.reading.Folders;
import org.whence.reading.Reader;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.LanguageSentences;
import org.whence.wire.AnalysisJson;

/**
 * A collection of any size, analysed and kept in one file, so that it is read once and measured often. Three in ten of its
 * reports are given ones, in their order; the others are near-copies of given ones met shortly before: some paragraphs cut, the
 * rest in their order, under another outlet and up to five days later. So its first thousand are made as its last thousand,
 * and keys grow as skewed as in life. Where the given reports run out, they are taken anew as near-copies.
 */
final class GrowingSet implements AutoCloseable {
    /** Seeds the near-copies. */
    private static final long SEED = 20_231;

    /** A near-copy appears within so many days of its model. */
    private static final int LATER = 5;

    /** Given reports of so many, all told, in ten. */
    private static final int GIVEN = 3;

    /** Given reports before the present one of which near-copies are made. */
    private static final int RECENT = 600;

    private final FileChannel file;
    private final LanguageSentences splitter = LanguageSentences.load();
    private long[] starts = new long[1024];
    private int size;

    private GrowingSet(FileChannel file) {
        this.file = file;
    }

    /** Opens the set kept in {@code kept}, and makes more of it from the reports in {@code paths} until it has {@code wanted}. */
    static GrowingSet of(Path kept, List<Path> paths, int wanted) {
        try {
            GrowingSet set = new GrowingSet(FileChannel.open(
                    kept, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
            set.index();
            set.make(paths, wanted);
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(kept.toString(), e);
        }
    }

    private void index() throws IOException {
        long at = 0;
        ByteBuffer length = ByteBuffer.allocate(4);
        while (at + 4 <= file.size()) {
            length.clear();
            file.read(length, at);
            long end = at + 4 + length.getInt(0);
            if (end > file.size()) {
                break; // the last run was stopped while it wrote
            }
            add(at);
            at = end;
        }
        file.position(at);
    }

    private void add(long start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = start;
    }

    private void make(List<Path> paths, int wanted) throws IOException {
        if (size >= wanted) {
            return;
        }
        Analyzer analyzer = Analyzer.standard();
        Reader reader = Reader.standard();
        Random random = new Random(SEED);
        Iterator<Report> given = reports(paths, reader);
        List<Report> models = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            Report report = null;
            if (i % 10 < GIVEN && given.hasNext()) {
                report = given.next();
                models.add(report);
            } else if (models.isEmpty()) {
                throw new EvalException("there is no report in " + paths);
            } else {
                int back = random.nextInt(Math.min(RECENT, models.size()));
                report = nearCopy(models.get(models.size() - 1 - back), i, random);
            }
            if (models.size() > 2 * RECENT) {
                models = new ArrayList<>(models.subList(RECENT, models.size()));
            }
            if (i >= size) {
                write(analyzer.analyze(report));
            }
        }
    }

    private static Iterator<Report> reports(List<Path> paths, Reader reader) {
        List<Path> files = new ArrayList<>();
        Folders.of(paths).forEach(found -> found.fold(files::add, issue -> false));
        return files.stream()
                .flatMap(path -> reader.read(path).accepted().stream())
                .iterator();
    }

    private void write(Analysis analysis) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(AnalysisJson.write(analysis).getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer written = ByteBuffer.allocate(4 + deflated.size());
        written.putInt(deflated.size()).put(deflated.toByteArray()).flip();
        add(file.position());
        file.write(written);
    }

    int size() {
        return size;
    }

    /** The first {@code wanted} of the set, each read anew when it is asked for. */
    Analyses first(int wanted) {
        Map<ReportId, Integer> places = new TreeMap<>();
        for (int i = 0; i < Math.min(wanted, size); i++) {
            places.putIfAbsent(AnalysisJson.readReport(line(i)).id(), i);
        }
        return Analyses.of(List.copyOf(places.keySet()), id -> {
            Integer place = places.get(id);
            return place == null ? null : get(place);
        });
    }

    /** The analysis at {@code index}, read anew. */
    Analysis get(int index) {
        return AnalysisJson.read(line(index), splitter);
    }

    private String line(int index) {
        try {
            ByteBuffer length = ByteBuffer.allocate(4);
            file.read(length, starts[index]);
            ByteBuffer deflated = ByteBuffer.allocate(length.getInt(0));
            file.read(deflated, starts[index] + 4);
            try (var inflated = new InflaterInputStream(new ByteArrayInputStream(deflated.array()))) {
                return new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is kept", e);
        }
    }

    private static Report nearCopy(Report model, int number, Random random) {
        List<String> lines = new ArrayList<>();
        lines.add(model.title().isBlank() ? "Report " + number : model.title());
        String[] paragraphs = model.text().split("\n\n");
        for (int i = 1; i < paragraphs.length; i++) {
            if (i == 1 || random.nextInt(4) > 0) {
                lines.add(paragraphs[i]);
            }
        }
        String day = model.day()
                .map(d -> LocalDate.parse(d.value())
                        .plusDays(random.nextInt(LATER))
                        .toString())
                .orElse(null);
        return Texts.report(model.language(), "copy " + number, "Outlet " + number % 97, day, lines);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close what is kept", e);
        }
    }
}
