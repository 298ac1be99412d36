package org.jiheng.inspection.evidence;

import java.time.Duration;

import org.jiheng.kit.refusal.Refusal;

/** Others wait for the place of a file that takes too long to arrive. */
public final class UploadTooSlow extends Refusal {
    public UploadTooSlow(Duration within) {
        super(Kind.MALFORMED, "upload-too-slow", within.toSeconds());
    }
}
