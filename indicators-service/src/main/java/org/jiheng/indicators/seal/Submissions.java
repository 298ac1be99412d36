package org.jiheng.indicators.seal;

import java.util.List;
import java.util.Optional;

import org.jiheng.indicators.act.Act;

/** All sealed submissions. */
public interface Submissions {
    /** @param reason why it replaced the one before; empty of the first */
    record SealedVersion(
            int version,
            SubmissionState state,
            String digest,
            Optional<String> reason,
            Act act,
            List<Receipt> receipts) {}

    /** @param digest of the figures in it, as stored beside it */
    record StoredFile(String unit, int version, String digest) {}

    record Receipt(ReceivingOffice office, Act act) {}

    /** Keeps everyone else from the unit's submission, present or not, until the transaction ends. */
    Optional<SealedSubmission> hold(String cycle, String unit);

    /** The newest version. */
    Optional<SealedSubmission> find(String cycle, String unit);

    /** The newest version of each unit. */
    List<SealedSubmission> all(String cycle);

    /** Every version, the newest first. */
    List<SealedVersion> versions(String cycle, String unit);

    /** Which files there are of a cycle, every version of each unit's. */
    List<StoredFile> files(String cycle);

    Optional<byte[]> file(String cycle, String unit, int version);

    void seal(String cycle, SealedSubmission sealed, byte[] file, Optional<String> reason, Act act);

    void receive(String cycle, SealedSubmission received, ReceivingOffice office, Act act);
}
