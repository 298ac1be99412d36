package org.jiheng.scoring.bulletin;

/**
 * 发文机关: a body, or several together, in whose name a scheme has the results announced.
 *
 * @param name as it stands on the document
 * @param prefix 机关代字 of its numbers
 */
public record IssuingBody(String name, String prefix) {}
