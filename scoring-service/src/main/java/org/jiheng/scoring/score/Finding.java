package org.jiheng.scoring.score;

/**
 * A finding that takes points off, §五(三).
 *
 * @param act an opaque id, which the source resolves for those entitled
 */
public record Finding(String act, Points points) {}
