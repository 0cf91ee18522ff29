package org.whence.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.Report;

/** The sample collection of the application, which the build puts on the class path of these tests. */
final class SampleReports {

    private static final String FOLDER = "/org/whence/app/sample/";

    private SampleReports() {}

    /** Names of its files, in the order of its manifest. */
    static List<String> names() {
        return new String(resource("manifest.txt"), UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    static Report read(Reader reader, String name) {
        return reader.read(Source.of(name, resource(name))).fold(report -> report, issue -> {
            throw new AssertionError("the sample cannot be read: " + issue.line());
        });
    }

    /** The reports of one language, in the order of the manifest. */
    static List<Report> in(String language) {
        Reader reader = Reader.standard();
        return names().stream()
                .map(name -> read(reader, name))
                .filter(report -> report.language().tag().equals(language))
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = SampleReports.class.getResourceAsStream(FOLDER + name)) {
            if (bytes == null) {
                throw new AssertionError("no " + FOLDER + name + " on the class path");
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
