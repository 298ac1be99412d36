package org.jiheng.kit.topics;

/** Fired once at start, when every topic of this service is there as it must be. */
public record TopicsReady() {}
