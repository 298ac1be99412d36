package org.jiheng.kit.architecture.violation;

/** A method named by a domain word. */
public class RecordsByPlace {
    public int countByTier() {
        return 0;
    }
}
