package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** An office acknowledges what it holds; if that is not what was sealed, it holds something else. */
public final class DigestDiffers extends Refusal {
    DigestDiffers(String unit, int version) {
        super(Kind.CONFLICT, "digest-differs", unit, version);
    }
}
