package org.jiheng.inspection.evidence;

import org.jiheng.kit.refusal.Refusal;

/** The connection ended before the file did, or other bytes arrived than were announced. */
public final class UploadBroken extends Refusal {
    public UploadBroken() {
        super(Kind.MALFORMED, "upload-broken");
    }
}
