package org.jiheng.kit.architecture.violation;

/** A name that says nothing. */
public class RecordHelper {}
