/**
 * Full-text search over the reports of a store: a Lucene index that is derived from the store and catches up with it. Start
 * at {@link org.whence.search.SearchIndex}. May use the store and what it uses.
 */
@NullMarked
package org.whence.search;

import org.jspecify.annotations.NullMarked;
