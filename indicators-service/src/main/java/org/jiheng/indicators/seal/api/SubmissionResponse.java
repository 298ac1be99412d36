package org.jiheng.indicators.seal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jiheng.indicators.seal.application.ReadSubmissions.Dated;
import org.jiheng.indicators.seal.application.ReadSubmissions.DatedReceipt;
import org.jiheng.indicators.seal.application.ReadSubmissions.Whole;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/**
 * A unit's sealed figures.
 *
 * @param digest SHA-256 of the figures that are sealed now
 * @param figures MATCH while the figures are those that were sealed, MISMATCH once one of them is another; until it is
 *     replaced
 * @param versions every version, the newest first
 */
public record SubmissionResponse(
        String unit,
        String state,
        @JsonProperty("version") int sealedVersion,
        String digest,
        String figures,
        List<VersionResponse> versions,
        @JsonIgnore long revision)
        implements Versioned {
    /** @param lateDays days after the phase's end; 0 for one in time */
    public record VersionResponse(
            int version,
            String state,
            String digest,
            String reason,
            Instant recordedAt,
            LocalDate occurredOn,
            long lateDays,
            List<ReceiptResponse> receipts) {
        static VersionResponse of(Dated dated) {
            return new VersionResponse(
                    dated.sealed().version(),
                    dated.sealed().state().name(),
                    dated.sealed().digest(),
                    dated.sealed().reason().orElse(null),
                    dated.sealed().act().recordedAt(),
                    dated.sealed().act().occurredOn(),
                    dated.lateDays(),
                    dated.receipts().stream().map(ReceiptResponse::of).toList());
        }
    }

    /** @param lateDays days after the phase's end; 0 for one in time */
    public record ReceiptResponse(String office, Instant recordedAt, LocalDate occurredOn, long lateDays) {
        static ReceiptResponse of(DatedReceipt dated) {
            return new ReceiptResponse(
                    dated.receipt().office().name(),
                    dated.receipt().act().recordedAt(),
                    dated.receipt().act().occurredOn(),
                    dated.lateDays());
        }
    }

    static SubmissionResponse of(Whole whole) {
        return new SubmissionResponse(
                whole.submission().unit(),
                whole.submission().state().name(),
                whole.submission().version(),
                whole.submission().digest(),
                figures(whole.matches()),
                whole.versions().stream().map(VersionResponse::of).toList(),
                whole.submission().revision());
    }

    static String figures(boolean match) {
        return match ? "MATCH" : "MISMATCH";
    }

    @Override
    public Version version() {
        return new Version(revision);
    }
}
