package org.jiheng.kit.audit;

import java.util.List;

/**
 * One change, or one refused attempt. When it was recorded, the database says.
 *
 * @param act the act's name, or the operation where it has none
 * @param operation method and path template
 * @param rowJurisdiction whose the row is that a refused attempt was about; null if that is not known
 * @param before the subject as it was, canonical JSON; null if it is new
 * @param after the subject as it is, canonical JSON; null if it is gone
 * @param problem type of the problem that a refused attempt was answered with
 * @param path where the refused attempt went
 * @param occurrences how many equal attempts the entry stands for
 */
record Entry(
        Outcome outcome,
        String act,
        String operation,
        Origin origin,
        String rowJurisdiction,
        String subject,
        String before,
        String after,
        String reason,
        List<String> flags,
        String problem,
        String path,
        int occurrences) {
    enum Outcome {
        DONE,
        REFUSED
    }
}
