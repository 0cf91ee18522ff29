package org.whence.reading.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.whence.report.Issue;

/**
 * A web archive (ISO 28500), record after record. Pages and texts that were answered with 200 are entries; a revisit stands
 * for the page it repeats, under its own address and time, wherever in the file that page lies. Behind a damaged record the
 * walk goes on at the next place that begins like one.
 */
final class WarcWalk implements Walk {

    /** Pages whose places are kept for revisits; later ones cannot be revisited. */
    private static final int MOST_PLACES = 300_000;

    /** Revisits that come before what they repeat, kept until the end. */
    private static final int MOST_WAITING = 50_000;

    /** Header lines kept of one answer, and the length of each. */
    private static final int MOST_HEADERS = 100;

    private static final int LONGEST_HEADER = 1_000;

    private static final int SCAN = 65_536;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 0x08};
    private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};

    /** A page that repeats one with {@code key}. */
    private record Waiting(String key, Capture capture) {}

    private final String archive;
    private final Opening opening;
    private final Tally tally;
    private final Map<String, Long> places = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private @Nullable SeekableByteChannel channel;
    private @Nullable WarcReader reader;
    private @Nullable SeekableByteChannel second;
    private boolean packed;
    private long recordStart;
    private boolean over;
    private boolean told;

    WarcWalk(String archive, Opening opening, Bounds bounds) {
        this.archive = archive;
        this.opening = opening;
        this.tally = new Tally(archive, bounds);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        Entry found = null;
        while (found == null && !over) {
            found = step();
        }
        while (found == null && !waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            Long place = places.get(next.key());
            found = place == null ? unresolved(next.capture()) : repeated(place, next.capture());
        }
        if (found == null && !told) {
            told = true;
            Issue rest = tally.passedOver();
            found = rest == null ? null : new Entry.PassedOver(rest);
        }
        return found;
    }

    private @Nullable Entry step() throws IOException {
        SeekableByteChannel bytes = channel;
        if (bytes == null) {
            bytes = opening.open();
            channel = bytes;
            packed = begins(bytes, 0, GZIP);
        }
        try {
            WarcReader records = reader;
            if (records == null) {
                bytes.position(recordStart);
                records = new WarcReader(bytes);
                records.setLenient(true);
                reader = records;
            }
            WarcRecord record = records.next().orElse(null);
            if (record == null) {
                long end = Math.max(records.position(), recordStart);
                if (end < bytes.size() && !isPadding(bytes, end)) {
                    throw new IOException("no record begins here");
                }
                over = true;
                return null;
            }
            recordStart = records.position();
            Issue many = tally.entry();
            if (many != null) {
                over = true;
                return new Entry.PassedOver(many);
            }
            return entry(record, bytes);
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            return damaged(bytes, e);
        }
    }

    private @Nullable Entry entry(WarcRecord record, SeekableByteChannel bytes) throws IOException {
        String where = archive + " offset " + recordStart;
        Tally.Content block = tally.read(record.body().stream(), where, bytes::position);
        over = over || block.over();
        if (block.over() && block.issue() != null) {
            return new Entry.PassedOver(block.issue());
        }
        if (block.size() < record.body().size()) {
            throw new IOException("the record ends after " + block.size() + " of "
                    + record.body().size() + " bytes");
        }
        if (record instanceof WarcResponse response) {
            return response(response, block);
        }
        if (record instanceof WarcRevisit revisit) {
            return revisit(revisit, block);
        }
        if (record instanceof WarcResource resource
                && isText(resource.contentType().base().toString())) {
            Capture capture = new Capture(target(resource), resource.date(), 200, List.of(), archive, recordStart);
            return held(resource, capture, block);
        }
        return null;
    }

    private @Nullable Entry response(WarcResponse response, Tally.Content block) throws IOException {
        String type = String.valueOf(response.contentType().base()).toLowerCase(Locale.ROOT);
        if (!type.equals("application/http")) {
            tally.passOver("answers in " + shortened(type));
            return null;
        }
        HttpResponse http = http(block);
        String media = media(http);
        if (http.status() != 200) {
            tally.passOver("answers with status " + http.status());
            return null;
        }
        if (!isText(media)) {
            tally.passOver(shortened(media));
            return null;
        }
        Capture capture =
                new Capture(target(response), response.date(), http.status(), headers(http), archive, recordStart);
        place(response);
        return held(response, capture, block.issue() != null ? block : decoded(http, block, capture));
    }

    private static HttpResponse http(Tally.Content block) throws IOException {
        return HttpResponse.parse(new SeekableInMemoryByteChannel(block.bytes()));
    }

    /** The body of an answer, without the packing of its way. */
    private Tally.Content decoded(HttpResponse http, Tally.Content block, Capture capture) throws IOException {
        long[] calls = {0};
        Tally.Content decoded = tally.read(
                http.bodyDecoded().stream(),
                Entry.clean(capture.address()),
                () -> calls[0]++ == 0 ? 0 : block.bytes().length);
        over = over || decoded.over();
        return decoded;
    }

    private Entry held(WarcTargetRecord record, Capture capture, Tally.Content content) {
        String name = Entry.clean(capture.address());
        if (content.issue() != null) {
            return new Entry.PassedOver(content.issue());
        }
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            return new Entry.PassedOver(new Issue(
                    "truncated-record",
                    archive + " offset " + capture.offset(),
                    name + " was cut off by its crawler (" + record.truncated() + "); half a report is none",
                    "fetch the page again"));
        }
        return new Entry.Held(name, content.bytes(), capture);
    }

    private @Nullable Entry revisit(WarcRevisit revisit, Tally.Content block) throws IOException {
        List<String> headers = block.size() == 0 ? List.of() : headers(http(block));
        Capture capture = new Capture(target(revisit), revisit.date(), 200, headers, archive, recordStart);
        String key = revisit.payloadDigest()
                .map(digest -> "digest " + digest.prefixedBase32())
                .orElseGet(() -> "page "
                        + revisit.refersToTargetURI().map(Object::toString).orElse(target(revisit)));
        Long place = places.get(key);
        if (place != null) {
            return repeated(place, capture);
        }
        if (waiting.size() < MOST_WAITING) {
            waiting.addLast(new Waiting(key, capture));
            return null;
        }
        return unresolved(capture);
    }

    /** The page at {@code place} under the address and time of {@code capture}. */
    private Entry repeated(long place, Capture capture) throws IOException {
        SeekableByteChannel bytes = second;
        if (bytes == null) {
            bytes = opening.open();
            second = bytes;
        }
        try {
            bytes.position(place);
            WarcReader records = new WarcReader(bytes);
            records.setLenient(true);
            if (records.next().orElse(null) instanceof WarcResponse response) {
                Tally.Content block =
                        tally.read(response.body().stream(), archive + " offset " + place, bytes::position);
                over = over || block.over();
                return held(response, capture, block.issue() != null ? block : decoded(http(block), block, capture));
            }
            return unresolved(capture);
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            return unresolved(capture);
        }
    }

    private Entry unresolved(Capture capture) {
        return new Entry.PassedOver(new Issue(
                "revisit-unresolved",
                archive + " offset " + capture.offset(),
                Entry.clean(capture.address()) + " repeats a page that is not in this archive",
                "add the archive that holds it"));
    }

    private void place(WarcResponse response) {
        if (places.size() < MOST_PLACES) {
            response.payloadDigest()
                    .ifPresent(digest -> places.putIfAbsent("digest " + digest.prefixedBase32(), recordStart));
            places.put("page " + target(response), recordStart);
        }
    }

    private Entry damaged(SeekableByteChannel bytes, Throwable e) throws IOException {
        long at = reader == null ? recordStart : Math.max(recordStart, reader.position());
        reader = null;
        if (tally.fault()) {
            over = true;
            return new Entry.PassedOver(tally.givenUp());
        }
        long next = scan(bytes, at + 1);
        over = next < 0;
        recordStart = next;
        return new Entry.PassedOver(new Issue(
                "damaged-archive",
                archive + " offset " + at,
                "is damaged or cut off: " + Entry.clean(String.valueOf(e.getMessage())),
                over ? "what came before was read" : "the rest was read from offset " + next + " on"));
    }

    /** The first place from {@code from} on where a record may begin; -1 if there is none. */
    private long scan(SeekableByteChannel bytes, long from) throws IOException {
        byte[] mark = packed ? GZIP : WARC;
        ByteBuffer buffer = ByteBuffer.allocate(SCAN);
        for (long at = from; at < bytes.size(); at += SCAN - WARC.length - 1) {
            bytes.position(at);
            buffer.clear();
            int read = fill(bytes, buffer);
            for (int i = 0; i + mark.length <= read; i++) {
                if (matches(buffer, i, mark) && (packed || i == 0 && at == 0 || i > 0 && buffer.get(i - 1) == '\n')) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    private static int fill(SeekableByteChannel bytes, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (bytes.read(buffer) < 0) {
                break;
            }
        }
        return buffer.position();
    }

    private static boolean matches(ByteBuffer buffer, int at, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (buffer.get(at + i) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(SeekableByteChannel bytes, long at, byte[] mark) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(mark.length);
        bytes.position(at);
        return fill(bytes, buffer) == mark.length && matches(buffer, 0, mark);
    }

    /** Whether only line ends and zeros follow, as some crawlers leave them. */
    private static boolean isPadding(SeekableByteChannel bytes, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SCAN);
        bytes.position(from);
        int read = fill(bytes, buffer);
        for (int i = 0; i < read; i++) {
            byte b = buffer.get(i);
            if (b != 0 && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private static String media(HttpResponse http) {
        String type = http.headers().first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    private static boolean isText(String media) {
        return media.isEmpty()
                || media.equals("text/html")
                || media.equals("application/xhtml+xml")
                || media.equals("text/plain");
    }

    private static String shortened(String kind) {
        String clean = Entry.clean(kind);
        return clean.length() > 60 ? clean.substring(0, 60) : clean;
    }

    private static List<String> headers(HttpResponse http) {
        List<String> headers = new ArrayList<>();
        http.headers().map().forEach((name, values) -> {
            for (String value : values) {
                String line = Entry.clean(name + ": " + value);
                if (headers.size() < MOST_HEADERS) {
                    headers.add(line.length() > LONGEST_HEADER ? line.substring(0, LONGEST_HEADER) : line);
                }
            }
        });
        return headers;
    }

    private static String target(WarcTargetRecord record) {
        String target = record.target().strip();
        // the first version of the standard was read by some as asking for brackets
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    @Override
    public void close() throws IOException {
        over = true;
        waiting.clear();
        if (channel != null) {
            channel.close();
        }
        if (second != null) {
            second.close();
        }
    }
}
