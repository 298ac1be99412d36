package org.jiheng.indicators.seal;

import java.util.EnumMap;
import java.util.Map;

/** A unit's figures under seal: the newest version, and which offices have received it. */
public final class SealedSubmission {
    private final String unit;
    private final int version;
    private final String digest;
    private final String sealer;
    private final Map<ReceivingOffice, String> receivers;

    private SealedSubmission(
            String unit, int version, String digest, String sealer, Map<ReceivingOffice, String> receivers) {
        this.unit = unit;
        this.version = version;
        this.digest = digest;
        this.sealer = sealer;
        this.receivers = Map.copyOf(receivers);
    }

    /** — → SEALED, by the unit's head. */
    public static SealedSubmission sealed(String unit, String digest, String sealer) {
        return new SealedSubmission(unit, 1, digest, sealer, Map.of());
    }

    /** @param receivers who has received it for which office */
    public static SealedSubmission restored(
            String unit, int version, String digest, String sealer, Map<ReceivingOffice, String> receivers) {
        return new SealedSubmission(unit, version, digest, sealer, receivers);
    }

    /**
     * SEALED → RECEIVED with the second of the two receipts.
     *
     * @param held the digest of the file that the office holds
     */
    public SealedSubmission received(ReceivingOffice office, String held, String person) {
        if (receivers.containsKey(office)) {
            throw new SubmissionReceivedBefore(unit, version, office);
        }
        if (!digest.equals(held)) {
            throw new DigestDiffers(unit, version);
        }
        if (sealer.equals(person) || receivers.containsValue(person)) {
            throw new ReceiverTookPart(unit, version);
        }
        Map<ReceivingOffice, String> more = new EnumMap<>(ReceivingOffice.class);
        more.putAll(receivers);
        more.put(office, person);
        return new SealedSubmission(unit, version, digest, sealer, more);
    }

    /** SEALED, RECEIVED → SEALED, the next version; the one before stays. Receipts are of a version, and it has none yet. */
    public SealedSubmission replaced(String newDigest, String person) {
        if (digest.equals(newDigest)) {
            throw new NothingToReplace(unit, version);
        }
        return new SealedSubmission(unit, version + 1, newDigest, person, Map.of());
    }

    public SubmissionState state() {
        return receivers.size() == ReceivingOffice.values().length ? SubmissionState.RECEIVED : SubmissionState.SEALED;
    }

    /** Grows with each version and each receipt. */
    public long revision() {
        return (long) version * (ReceivingOffice.values().length + 1) + receivers.size();
    }

    public String unit() {
        return unit;
    }

    public int version() {
        return version;
    }

    /** SHA-256 of the figures. */
    public String digest() {
        return digest;
    }
}
