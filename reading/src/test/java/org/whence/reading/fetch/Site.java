package org.whence.reading.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server of the test's own, on loopback. */
public final class Site implements AutoCloseable {

    /** Answers one request. */
    @FunctionalInterface
    public interface Answer {
        void to(Request request) throws IOException, InterruptedException;
    }

    /** One request, and the way to answer it. */
    public static final class Request {
        private final HttpExchange exchange;

        private Request(HttpExchange exchange) {
            this.exchange = exchange;
        }

        /** What was sent with it; null if nothing. */
        public String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }

        public Request with(String header, String value) {
            exchange.getResponseHeaders().add(header, value);
            return this;
        }

        public void send(int status) throws IOException {
            exchange.sendResponseHeaders(status, -1);
        }

        public void send(int status, String media, byte[] body) throws IOException {
            with("Content-Type", media);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }

        /** Announces {@code length} bytes, 0 for nobody knows how many, and gives the stream for them. */
        public OutputStream begin(long length) throws IOException {
            exchange.sendResponseHeaders(200, length);
            return exchange.getResponseBody();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            Request request = new Request(exchange);
            requests.add(request);
            try {
                Answer answer = answers.get(exchange.getRequestURI().getPath());
                if (answer == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    answer.to(request);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Everything that was asked for, robots.txt too. */
    public List<String> asked() {
        return asked;
    }

    /** A header of the last request. */
    public String header(String name) {
        return requests.get(requests.size() - 1).header(name);
    }

    public Site with(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public Site page(String path, String html) {
        return with(path, request -> request.send(200, "text/html; charset=utf-8", html.getBytes(UTF_8)));
    }

    public Site redirect(String path, String location) {
        return with(path, request -> request.with("Location", location).send(302));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
