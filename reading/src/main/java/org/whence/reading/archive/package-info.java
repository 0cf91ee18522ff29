/**
 * Files that hold many: web archives (WARC, also compressed), zip, tar and compressed tar. Start at
 * {@link org.whence.reading.archive.Archive}. Entries are read one after the other into memory, each bounded; nothing is
 * written under a name that an archive gives, so that a path which leads out of it ({@code ../../etc}) is a name like any
 * other. May use jwarc, commons-compress, {@code reading} and the core.
 */
@NullMarked
package org.whence.reading.archive;

import org.jspecify.annotations.NullMarked;
