package org.whence.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.whence.analysis.Analyzer;
import org.whence.app.Adding;
import org.whence.app.Input;
import org.whence.app.Library;
import org.whence.app.Sample;
import org.whence.reading.Reader;
import org.whence.store.Home;

/** A desk over the sample collection, and a program that talks to it. */
record SampleDesk(Library library, Desk desk, HttpClient client) implements AutoCloseable {

    static SampleDesk open(Path folder) throws InterruptedException {
        Home home = Home.at(folder);
        Analyzer analyzer = Analyzer.standard();
        try (Library library = Library.openForAdding(home, analyzer)) {
            new Adding(library, Reader.standard(), 2)
                    .add(Sample.inputs().iterator(), Input.Given.NOTHING, (name, acceptance, issues) -> {});
        }
        Library library = Library.open(home, analyzer);
        return new SampleDesk(library, Desk.start(library, 0), HttpClient.newHttpClient());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(desk.address() + path.substring(1)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** Sends a form as a page of ours would. */
    HttpResponse<String> post(String path, String form) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", desk.address().replaceFirst("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    @Override
    public void close() {
        desk.close();
        library.close();
    }
}
