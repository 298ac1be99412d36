package org.jiheng.scoring.bulletin;

import org.jiheng.kit.refusal.Refusal;

/** A version is announced once. */
public final class BulletinStands extends Refusal {
    public BulletinStands(int version) {
        super(Kind.CONFLICT, "bulletin-stands", version);
    }
}
