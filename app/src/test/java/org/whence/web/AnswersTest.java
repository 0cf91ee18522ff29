package org.whence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.analysis.Analyzer;
import org.whence.app.Library;
import org.whence.register.Linker;
import org.whence.store.Home;

/** What the desk answers on the wire, to friend and stranger. */
@Timeout(60)
class AnswersTest {
    private static Library library;
    private static Desk desk;

    @BeforeAll
    static void open(@TempDir Path folder) {
        library = Library.open(Home.at(folder), Analyzer.standard());
        desk = Desk.start(library, 0);
    }

    @AfterAll
    static void close() {
        desk.close();
        library.close();
    }

    /** Status line, headers and body, as they come. */
    private static String answer(Desk desk, String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(desk.address()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), UTF_8);
            }
        }
    }

    private static String answer(String path) throws IOException {
        return answer(desk, path, "127.0.0.1");
    }

    @Test
    void listensOnTheLoopbackAlone() {
        assertThat(desk.address()).startsWith("http://127.0.0.1:");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example:8787, 421",
        "127.0.0.1.evil.example, 421",
        "localhost:99, 200",
        "LOCALHOST, 200",
        "127.0.0.1, 200",
    })
    void answersOnlyToItsOwnNames(String host, int status) throws IOException {
        assertThat(answer(desk, "/search", host)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/nowhere", "/static/desk.css", "/stories"})
    void everyAnswerForbidsWhatIsNotOurs(String path) throws IOException {
        assertThat(answer(path))
                .contains(
                        "Content-Security-Policy: default-src 'none'; script-src 'self'",
                        "frame-ancestors 'none'",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../../../logback.xml",
                "/static/%2e%2e/%2e%2e/%2e%2e/logback.xml",
                "/static/..%2f..%2flogback.xml",
                "/static/vendor",
                "/static/desk.class",
                "/reports/zz",
                "/reports/%00",
                "/reports/../../etc/passwd/source",
            })
    void whatIsNotThereIsNotFound(String path) throws IOException {
        assertThat(answer(path)).containsPattern("^HTTP/1\\.1 (400|404)").doesNotContain("appender", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?page=-1",
                "/?page=99999999999999",
                "/?language=%00",
                "/search?q=%22&language=zz-ZZ",
                "/search?q=a&q=b"
            })
    void oddQuestionsAreAnswered(String path) throws IOException {
        assertThat(answer(path)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DELETE, /claims, GET",
        "PUT, /, GET",
        "POST, /search, GET",
        "GET, /language, POST",
        "PATCH, /api/v1/watches, GET",
        "DELETE, /api/v1/corrections, POST",
    })
    void aWrongMethodIsToldWhichOneIsRight(String method, String path, String right)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk.address() + path.substring(1)))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains(right);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith(path.startsWith("/api/") ? "application/problem+json" : "text/html");
        assertThat(answer.body()).contains(right);
    }

    @Test
    void aFaultIsOneLineForThePersonAndTheRestForTheLog(@TempDir Path folder) throws IOException {
        Linker failing = analyses -> {
            throw new IllegalStateException("secret of the inside");
        };
        try (Library broken = Library.open(Home.at(folder), Analyzer.standard(), failing);
                Desk other = Desk.start(broken, 0)) {
            assertThat(answer(other, "/stories", "127.0.0.1"))
                    .startsWith("HTTP/1.1 500")
                    .contains("This page could not be made", "whence.log")
                    .doesNotContain("secret of the inside", "\tat ");
        }
    }
}
