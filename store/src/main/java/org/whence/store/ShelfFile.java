package org.whence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.whence.analysis.Shelf;

/** A shelf in a file of its own, which goes when it is closed. */
public final class ShelfFile implements Shelf, AutoCloseable {
    /** Bytes that are gathered before they are written. */
    private static final int GATHERED = 1 << 20;

    /** Bits of a place that say how long it is; the others say where. */
    private static final int LENGTH_BITS = 26;

    private final FileChannel file;
    private final ByteBuffer gathered = ByteBuffer.allocate(GATHERED);
    /** Where in the file the first gathered byte will be. */
    private long written;

    private ShelfFile(FileChannel file) {
        this.file = file;
    }

    /** @throws UncheckedIOException if the folder cannot be written to */
    public static ShelfFile in(Path folder) {
        try {
            Path path = Files.createTempFile(folder, "linking", ".tmp");
            return new ShelfFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be put aside in " + folder, e);
        }
    }

    /** @throws IllegalArgumentException for 64 MB and more */
    @Override
    public long put(byte[] bytes) {
        if (bytes.length >= 1 << LENGTH_BITS) {
            throw new IllegalArgumentException(bytes.length + " bytes are too many for one place");
        }
        if (bytes.length > gathered.remaining()) {
            write(gathered.flip());
            gathered.clear();
        }
        long place = written + gathered.position();
        if (bytes.length > gathered.remaining()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            gathered.put(bytes);
        }
        return place << LENGTH_BITS | bytes.length;
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                written += file.write(bytes, written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("is the disk full?", e);
        }
    }

    @Override
    public byte[] get(long place) {
        byte[] bytes = new byte[(int) (place & (1 << LENGTH_BITS) - 1)];
        long start = place >>> LENGTH_BITS;
        if (start >= written) {
            System.arraycopy(gathered.array(), (int) (start - written), bytes, 0, bytes.length);
            return bytes;
        }
        ByteBuffer into = ByteBuffer.wrap(bytes);
        try {
            while (into.hasRemaining()) {
                if (file.read(into, start + into.position()) < 0) {
                    throw new IllegalArgumentException("there is nothing at " + place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was put aside cannot be read", e);
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
