package org.jiheng.scoring.publicview;

import org.jiheng.kit.refusal.Refusal;

/** Nobody learns whether there is no such cycle, nothing of it is published, or nothing is shown in public here. */
public final class NothingPublic extends Refusal {
    public NothingPublic() {
        super(Kind.NOT_FOUND, "nothing-public");
    }
}
