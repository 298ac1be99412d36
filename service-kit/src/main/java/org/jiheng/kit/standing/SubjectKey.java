package org.jiheng.kit.standing;

import java.util.Comparator;

/**
 * What a standing is the state of: a topic and, as the record's key, a subject. Subjects are paths, and the first segment
 * decides the partition: whatever shares it is read in the order in which it was written.
 */
public record SubjectKey(String topic, String subject) implements Comparable<SubjectKey> {
    private static final Comparator<SubjectKey> ORDER =
            Comparator.comparing(SubjectKey::topic).thenComparing(SubjectKey::subject);

    /** The first segment of the subject. */
    public String partitionKey() {
        int slash = subject.indexOf('/');
        return slash < 0 ? subject : subject.substring(0, slash);
    }

    /** The order in which several subjects are locked, so that two transactions never wait for each other. */
    @Override
    public int compareTo(SubjectKey other) {
        return ORDER.compare(this, other);
    }
}
