/**
 * Bytes into reports: files, folders and pages, each with the issues found while reading it. May use the core, the JDK's
 * files and jsoup.
 */
@NullMarked
package org.whence.reading;

import org.jspecify.annotations.NullMarked;
