package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whence.export.Export;

/** Everything, to take away. */
final class ExportViews {

    private final Pages pages;

    ExportViews(Pages pages) {
        this.pages = pages;
    }

    void on(RoutesConfig routes) {
        routes.get(
                "/exports",
                context -> pages.show(
                        context,
                        "exports",
                        Map.of(
                                "formats",
                                Stream.of(Export.Format.values())
                                        .map(ReportPage::word)
                                        .toList())));
        routes.get("/exports/{format}", this::export);
    }

    private void export(Context context) throws IOException {
        Export.Format format = List.of(Export.Format.values()).stream()
                .filter(f -> ReportPage.word(f).equals(context.pathParam("format")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        String word = ReportPage.word(format);
        context.contentType(format.mediaType() + "; charset=utf-8");
        context.header(
                "Content-Disposition", "attachment; filename=\"whence-" + word + "." + format.extension() + "\"");
        Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        Export.write(pages.library(), format, line -> {
            try {
                writer.write(line);
                writer.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("the reader went away", e);
            }
        });
        writer.flush();
    }
}
