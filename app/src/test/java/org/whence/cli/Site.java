package org.whence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server of the test's own, on loopback: pages by path, each with an ETag of its bytes; everything else is 404. */
final class Site implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = pages.get(path);
            String tag = "\"" + java.util.Arrays.hashCode(body) + "\"";
            int status = faults.getOrDefault(
                    path,
                    body == null
                            ? 404
                            : tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200);
            asked.add(path + " " + status);
            exchange.getResponseHeaders().add("ETag", tag);
            if (status == 200) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    Site page(String path, String text) {
        return page(path, text.getBytes(UTF_8));
    }

    Site page(String path, byte[] bytes) {
        pages.put(path, bytes);
        return this;
    }

    /** From now on {@code path} is answered with {@code status}; 0 takes that back. */
    void fault(String path, int status) {
        if (status == 0) {
            faults.remove(path);
        } else {
            faults.put(path, status);
        }
    }

    /** Paths and statuses in the order of the requests, since the last call; robots.txt left out. */
    List<String> asked() {
        List<String> now =
                asked.stream().filter(each -> !each.startsWith("/robots.txt")).toList();
        asked.clear();
        return now;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
