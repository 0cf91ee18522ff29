/**
 * The database of accepted reports and what was found in them. One writer at a time. May use the core, the JSON form and
 * SQLite.
 */
@NullMarked
package org.whence.store;

import org.jspecify.annotations.NullMarked;
