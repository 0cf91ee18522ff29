package org.whence.reading.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Goes through one archive from its beginning to its end. For one thread. */
interface Walk extends Closeable {

    /**
     * The next entry; null at the end. A damaged place is an entry that says so, and the walk goes on behind it as far as the
     * form allows.
     *
     * @throws IOException if the disk fails; damage is none
     */
    @Nullable
    Entry next() throws IOException;
}
