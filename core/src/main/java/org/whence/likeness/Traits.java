package org.whence.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whence.analysis.Analysis;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;
import org.whence.report.Block;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.text.Span;

/** What one report is compared by, in {@link Profile#ORDER}, in little memory. Immutable. */
final class Traits {
    private static final Trait.Kind[] KINDS = Trait.Kind.values();

    private final String[] keys;
    private final byte[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final Wording wording;
    /** Starts and ends of what is quoted word for word, by turns. */
    private final int[] quoted;
    /** The same of the sentences. */
    private final int[] sentences;
    /** The same of what is no text of the report: date lines, bylines. */
    private final int[] notes;

    private Traits(
            String[] keys,
            byte[] kinds,
            int[] starts,
            int[] ends,
            Wording wording,
            int[] quoted,
            int[] sentences,
            int[] notes) {
        this.keys = keys;
        this.kinds = kinds;
        this.starts = starts;
        this.ends = ends;
        this.wording = wording;
        this.quoted = quoted;
        this.sentences = sentences;
        this.notes = notes;
    }

    /** @param traits in {@link Profile#ORDER} */
    static Traits of(List<Trait> traits, Analysis analysis) {
        String[] keys = new String[traits.size()];
        byte[] kinds = new byte[keys.length];
        int[] starts = new int[keys.length];
        int[] ends = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Trait trait = traits.get(i);
            keys[i] = trait.key();
            kinds[i] = (byte) trait.kind().ordinal();
            starts[i] = trait.span().start();
            ends[i] = trait.span().end();
        }
        int[] quoted = places(analysis.statements().stream()
                .filter(s -> s.manner() == Statement.Manner.DIRECT)
                .map(Statement::content));
        int[] sentences = places(analysis.sentences().stream().map(Sentence::span));
        int[] notes = places(analysis.report().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.NOTE)
                .map(Block::span));
        return new Traits(keys, kinds, starts, ends, Wording.of(analysis), quoted, sentences, notes);
    }

    private static int[] places(Stream<Span> spans) {
        return spans.flatMapToInt(s -> IntStream.of(s.start(), s.end())).toArray();
    }

    /** @param codes of the keys */
    void pack(Packing packing, KeyCodes codes) {
        packing.add(keys.length);
        int before = 0;
        for (int i = 0; i < keys.length; i++) {
            packing.add(kinds[i])
                    .add(codes.code(keys[i]))
                    .add(starts[i] - before)
                    .add(ends[i] - starts[i]);
            before = starts[i];
        }
        wording.pack(packing);
        pack(quoted, packing);
        pack(sentences, packing);
        pack(notes, packing);
    }

    private static void pack(int[] places, Packing packing) {
        packing.add(places.length);
        int before = 0;
        for (int place : places) {
            packing.add(place - before);
            before = place;
        }
    }

    private static int[] places(Packed packed) {
        int[] places = new int[packed.number()];
        int before = 0;
        for (int i = 0; i < places.length; i++) {
            before += packed.number();
            places[i] = before;
        }
        return places;
    }

    static Traits of(Packed packed, KeyCodes codes) {
        int size = packed.number();
        String[] keys = new String[size];
        byte[] kinds = new byte[size];
        int[] starts = new int[size];
        int[] ends = new int[size];
        int before = 0;
        for (int i = 0; i < size; i++) {
            kinds[i] = (byte) packed.number();
            keys[i] = codes.key(packed.number());
            starts[i] = before + packed.number();
            ends[i] = starts[i] + packed.number();
            before = starts[i];
        }
        Wording wording = Wording.of(packed);
        int[] quoted = places(packed);
        int[] sentences = places(packed);
        return new Traits(keys, kinds, starts, ends, wording, quoted, sentences, places(packed));
    }

    int size() {
        return keys.length;
    }

    String key(int index) {
        return keys[index];
    }

    Trait get(int index) {
        return new Trait(KINDS[kinds[index]], keys[index], new Span(starts[index], ends[index]));
    }

    Wording wording() {
        return wording;
    }

    List<Span> sentences() {
        List<Span> spans = new ArrayList<>(sentences.length / 2);
        for (int i = 0; i < sentences.length; i += 2) {
            spans.add(new Span(sentences[i], sentences[i + 1]));
        }
        return spans;
    }

    boolean quotes(Span span) {
        return overlap(quoted, span);
    }

    boolean inNote(Span span) {
        return overlap(notes, span);
    }

    private static boolean overlap(int[] places, Span span) {
        for (int i = 0; i < places.length; i += 2) {
            if (places[i] < span.end() && span.start() < places[i + 1]) {
                return true;
            }
        }
        return false;
    }

    List<Trait> inside(Span span, boolean neutral) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Trait> inside = new ArrayList<>();
        for (int i = low; i < keys.length && starts[i] < span.end(); i++) {
            if (ends[i] <= span.end() && (!neutral || KINDS[kinds[i]].isNeutral())) {
                inside.add(get(i));
            }
        }
        return inside;
    }
}
