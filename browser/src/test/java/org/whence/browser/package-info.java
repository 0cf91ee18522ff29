/**
 * The web application as a person meets it, driven through Chromium.
 */
@NullMarked
package org.whence.browser;

import org.jspecify.annotations.NullMarked;
