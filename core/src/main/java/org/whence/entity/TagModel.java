package org.whence.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A learned tagger: a linear model over features of words and pairs of neighbouring tags, decoded by Viterbi's algorithm
 * (Collins, Discriminative Training Methods for Hidden Markov Models, EMNLP 2002). Tags are {@code O}, {@code B-X} and
 * {@code I-X}. Immutable; any thread. Linear in the number of words.
 *
 * <p>A model file opens with lines of text, {@code key: value}, of which {@code source}, {@code licence} and {@code date}
 * are required as in every file of facts, and ends them with an empty line; what follows is deflated.
 */
public final class TagModel {

    /** Longer heads are a fault. In bytes. */
    private static final int LONGEST_HEAD = 8_000;

    /** Larger models are a fault. In bytes, inflated. */
    private static final int LARGEST = 64_000_000;

    private static final int MOST_TAGS = 64;

    private final Map<String, String> head;
    private final List<String> tags;
    /** {@code [before][tag]}; the row behind the last tag is the start of a sentence. */
    private final float[][] follow;

    private final int[] keys;
    private final int[] rows;
    private final byte[] weights;
    private final float scale;

    private TagModel(
            Map<String, String> head,
            List<String> tags,
            float[][] follow,
            int[] features,
            int[] offsets,
            byte[] weights,
            float scale) {
        this.head = Map.copyOf(head);
        this.tags = List.copyOf(tags);
        this.follow = follow;
        this.weights = weights;
        this.scale = scale;
        int size = Integer.highestOneBit(Math.max(8, features.length * 2)) << 1;
        this.keys = new int[size];
        this.rows = new int[size];
        Arrays.fill(rows, -1);
        for (int i = 0; i < features.length; i++) {
            int at = slot(features[i]);
            keys[at] = features[i];
            rows[at] = offsets[i];
        }
    }

    /**
     * The model beside {@code beside}; empty if there is none, because a language may lack one.
     *
     * @throws UncheckedIOException if it is no model
     */
    public static Optional<TagModel> find(Class<?> beside, String path) {
        try (InputStream stream = beside.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(read(path, stream));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Reads a model under {@code name} for messages. */
    public static TagModel read(String name, InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        Map<String, String> head = head(name, in);
        byte[] body = inflate(name, in.readAllBytes());
        try (DataInputStream data = new DataInputStream(new java.io.ByteArrayInputStream(body))) {
            return read(head, data);
        } catch (EOFException | IllegalArgumentException e) {
            throw new IOException(name + " is cut short or no model of tags; train it again", e);
        }
    }

    private static Map<String, String> head(String name, InputStream in) throws IOException {
        Map<String, String> head = new LinkedHashMap<>();
        StringBuilder line = new StringBuilder();
        byte[] read = new byte[LONGEST_HEAD];
        int length = 0;
        int from = 0;
        while (length < LONGEST_HEAD) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            read[length++] = (byte) c;
            if (c == '\n') {
                line.setLength(0);
                line.append(new String(read, from, length - 1 - from, StandardCharsets.UTF_8));
                from = length;
                if (line.isEmpty()) {
                    for (String key : List.of("source", "licence", "date")) {
                        if (!head.containsKey(key)) {
                            throw new IOException(name + ": the head lacks the line \"" + key + ": …\"");
                        }
                    }
                    return head;
                }
                int colon = line.indexOf(":");
                if (colon > 0) {
                    head.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
        }
        throw new IOException(name + ": no empty line ends the head within " + LONGEST_HEAD + " bytes");
    }

    private static byte[] inflate(String name, byte[] deflated) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            byte[] body = new byte[Math.max(1024, deflated.length * 3)];
            int length = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(body, length, body.length - length);
                length += got;
                if (length > LARGEST || got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IOException(name + " is cut short or larger than " + LARGEST + " bytes");
                }
                if (length == body.length) {
                    body = Arrays.copyOf(body, body.length * 2);
                }
            }
            return Arrays.copyOf(body, length);
        } catch (DataFormatException e) {
            throw new IOException(name + " is no model of tags", e);
        } finally {
            inflater.end();
        }
    }

    private static TagModel read(Map<String, String> head, DataInputStream data) throws IOException {
        int count = data.readUnsignedByte();
        if (count < 1 || count > MOST_TAGS) {
            throw new IllegalArgumentException(count + " tags");
        }
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.add(data.readUTF());
        }
        float[][] follow = new float[count + 1][count];
        for (float[] row : follow) {
            for (int i = 0; i < count; i++) {
                row[i] = data.readFloat();
            }
        }
        float scale = data.readFloat();
        int size = data.readInt();
        int length = data.readInt();
        if (size < 0 || length < 0 || size > LARGEST || length > LARGEST) {
            throw new IllegalArgumentException(size + " features");
        }
        int[] features = new int[size];
        int[] offsets = new int[size];
        int feature = 0;
        for (int i = 0; i < size; i++) {
            feature += data.readInt();
            features[i] = feature;
        }
        int offset = 0;
        for (int i = 0; i < size; i++) {
            offsets[i] = offset;
            offset += 1 + 2 * data.readUnsignedByte();
        }
        if (offset != length) {
            throw new IllegalArgumentException(offset + " bytes of weights, not " + length);
        }
        byte[] weights = new byte[length];
        data.readFully(weights);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < weights[offsets[i]]; j++) {
                if (weights[offsets[i] + 1 + 2 * j] < 0 || weights[offsets[i] + 1 + 2 * j] >= count) {
                    throw new IllegalArgumentException("weight of tag " + weights[offsets[i] + 1 + 2 * j]);
                }
            }
        }
        return new TagModel(head, tags, follow, features, offsets, weights, scale);
    }

    /** What the head of the file says of {@code key}: {@code source}, {@code licence}, {@code date}, {@code score} …; empty if nothing. */
    public String says(String key) {
        return head.getOrDefault(key, "");
    }

    public List<String> tags() {
        return tags;
    }

    /**
     * A stretch of words with one tag.
     *
     * @param from first word
     * @param to word after the last
     * @param type what follows the hyphen of its tags
     * @param margin by how much the tags of its words outweigh {@code O}, for one word on average
     */
    public record Stretch(int from, int to, String type, double margin) {}

    /** The stretches of a sentence whose words have {@code features}, in order, without overlap. */
    public List<Stretch> find(int[][] features) {
        float[][] scores = new float[features.length][];
        for (int i = 0; i < features.length; i++) {
            scores[i] = scores(features[i]);
        }
        return stretches(path(scores, follow), scores);
    }

    private float[] scores(int[] features) {
        float[] scores = new float[tags.size()];
        for (int feature : features) {
            int row = rows[slot(feature)];
            if (row >= 0) {
                int count = weights[row];
                for (int j = 0; j < count; j++) {
                    scores[weights[row + 1 + 2 * j]] += weights[row + 2 + 2 * j];
                }
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= scale;
        }
        return scores;
    }

    private int slot(int feature) {
        int mask = keys.length - 1;
        int at = feature * 0x9E3779B1 >>> 7 & mask;
        while (rows[at] >= 0 && keys[at] != feature) {
            at = at + 1 & mask;
        }
        return at;
    }

    /**
     * The likeliest tags, by Viterbi's algorithm.
     *
     * @param scores of each tag at each word
     * @param follow {@code [before][tag]}, the row behind the last tag being the start of a sentence; negative infinity for
     *     what never follows
     */
    public static int[] path(float[][] scores, float[][] follow) {
        int count = follow.length - 1;
        int length = scores.length;
        if (length == 0) {
            return new int[0];
        }
        int[][] from = new int[length][count];
        float[] before = new float[count];
        for (int tag = 0; tag < count; tag++) {
            before[tag] = scores[0][tag] + follow[count][tag];
        }
        for (int i = 1; i < length; i++) {
            float[] now = new float[count];
            for (int tag = 0; tag < count; tag++) {
                float best = Float.NEGATIVE_INFINITY;
                for (int b = 0; b < count; b++) {
                    float score = before[b] + follow[b][tag];
                    if (score > best) {
                        best = score;
                        from[i][tag] = b;
                    }
                }
                now[tag] = best + scores[i][tag];
            }
            before = now;
        }
        int best = 0;
        for (int tag = 1; tag < count; tag++) {
            best = before[tag] > before[best] ? tag : best;
        }
        int[] path = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            path[i] = best;
            best = from[i][best];
        }
        return path;
    }

    private List<Stretch> stretches(int[] path, float[][] scores) {
        List<Stretch> found = new ArrayList<>();
        int outside = tags.indexOf("O");
        int i = 0;
        while (i < path.length) {
            String tag = tags.get(path[i]);
            if (!tag.startsWith("B-")) {
                i++;
                continue;
            }
            String inside = "I" + tag.substring(1);
            float margin = scores[i][path[i]] - scores[i][outside];
            int to = i + 1;
            while (to < path.length && tags.get(path[to]).equals(inside)) {
                margin += scores[to][path[to]] - scores[to][outside];
                to++;
            }
            found.add(new Stretch(i, to, tag.substring(2), margin / (to - i)));
            i = to;
        }
        return found;
    }
}
