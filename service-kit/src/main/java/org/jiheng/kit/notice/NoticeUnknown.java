package org.jiheng.kit.notice;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** There is no such notice, or it is somebody else's: the answer does not say which. */
public final class NoticeUnknown extends Refusal {
    NoticeUnknown(UUID notice) {
        super(Kind.NOT_FOUND, "notice-unknown", notice);
    }
}
