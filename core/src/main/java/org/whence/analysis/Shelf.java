package org.whence.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where linking puts aside what it will ask for again, outside its memory if there are many reports. What is put there stays
 * until the shelf goes. Not for several threads.
 */
public interface Shelf {

    /** Keeps {@code bytes}, which are not copied. Returns the place at which they can be had again. */
    long put(byte[] bytes);

    /** What was put at {@code place}; not to be written to. */
    byte[] get(long place);

    /** A shelf in memory, for collections that are small enough. */
    static Shelf inMemory() {
        List<byte[]> all = new ArrayList<>();
        return new Shelf() {
            @Override
            public long put(byte[] bytes) {
                all.add(bytes);
                return all.size() - 1L;
            }

            @Override
            public byte[] get(long place) {
                return all.get(Math.toIntExact(place));
            }
        };
    }
}
