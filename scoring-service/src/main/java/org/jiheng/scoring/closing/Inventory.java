package org.jiheng.scoring.closing;

/**
 * What there is of a cycle, so that two who hold it can tell whether they hold the same.
 *
 * @param subjects how many
 * @param digest SHA-256, lower-case hexadecimal, over the lines {@code topic TAB subject TAB revision LF}, sorted by their
 *     UTF-8 bytes
 */
public record Inventory(long subjects, String digest) {}
