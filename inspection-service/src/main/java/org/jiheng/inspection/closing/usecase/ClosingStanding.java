package org.jiheng.inspection.closing.usecase;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What this service published of a closed cycle: the data of {@code jiheng.closings.v1}.
 *
 * @param subjects how many units have a deduction standing
 * @param digest over these standings' revisions, as the topic's schema says
 * @param openCases findings that are not settled
 * @param stuck cycles and units whose newest record could not be taken
 * @param ledgerHead hash of the deduction ledger's last entry; null, and left out, if it has none
 * @param ledgerEntries its number; likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosingStanding(
        String cycle,
        String source,
        long subjects,
        String digest,
        long openCases,
        long stuck,
        boolean ledgerValid,
        String ledgerHead,
        Long ledgerEntries) {
    static final String TOPIC = "jiheng.closings.v1";
    static final String SOURCE = "inspection";
}
