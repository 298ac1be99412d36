package org.jiheng.kit.architecture.violation;

/** A field named by a domain word. */
public class RecordsWithExtras {
    int unitScores;
}
