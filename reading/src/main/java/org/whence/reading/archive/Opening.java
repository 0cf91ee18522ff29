package org.whence.reading.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Opens the bytes of an archive anew, from the start. */
@FunctionalInterface
interface Opening {
    SeekableByteChannel open() throws IOException;
}
