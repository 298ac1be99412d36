package org.jiheng.kit.notice;

import org.jiheng.kit.refusal.Refusal;

/** The caller has given no address. */
public final class NoticeAddressUnknown extends Refusal {
    public NoticeAddressUnknown() {
        super(Kind.NOT_FOUND, "notice-address-unknown");
    }
}
