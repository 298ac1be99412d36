package org.jiheng.kit.paging;

/** By which field, one of those the list allows, and which way. */
public record Sort(String field, boolean descending) {}
