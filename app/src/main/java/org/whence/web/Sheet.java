package org.whence.web;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param page from 1
 * @param total of all pages together
 */
public record Sheet<T>(List<T> entries, int page, int pages, int total) {}
