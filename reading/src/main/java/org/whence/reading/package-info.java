/**
 * Bytes into reports: files, folders and pages, each with the issues found while reading it. Start at
 * {@link org.whence.reading.Reader} for one source and at {@link org.whence.reading.Folders} for many. May use the core,
 * the JDK's files, jsoup and ICU, and the packages below it: {@code page} and {@code plain}, which use {@code furniture},
 * {@code draft} and {@code day}.
 */
@NullMarked
package org.whence.reading;

import org.jspecify.annotations.NullMarked;
