/**
 * What a coverage-guided fuzzer runs (see CONTRIBUTING.md): one class with a {@code fuzzerTestOneInput} for each kind of
 * input. They need no fuzzer to compile, so that the ordinary tests replay what it found: {@link KeptFindsTest}.
 */
package org.whence.reading.fuzz;
