/**
 * Settings: one record, read once and checked whole. Start at {@link org.whence.config.Settings}.
 */
@NullMarked
package org.whence.config;

import org.jspecify.annotations.NullMarked;
