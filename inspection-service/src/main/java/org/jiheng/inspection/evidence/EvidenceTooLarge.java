package org.jiheng.inspection.evidence;

import org.jiheng.kit.refusal.Refusal;

/** The file is larger than one may be, which was not said beforehand. */
public final class EvidenceTooLarge extends Refusal {
    public EvidenceTooLarge(long most) {
        super(Kind.TOO_LARGE, "evidence-too-large", most);
    }
}
