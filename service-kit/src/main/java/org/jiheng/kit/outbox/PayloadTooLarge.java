package org.jiheng.kit.outbox;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.kit.standing.Envelope;
import org.jiheng.kit.standing.SubjectKey;

/** The change would make a subject's standing larger than a record may be; it is refused whole. */
public class PayloadTooLarge extends Refusal {
    PayloadTooLarge(SubjectKey subject, int bytes) {
        super(Kind.TOO_LARGE, "standing-too-large", subject.subject(), bytes, Envelope.LARGEST);
    }
}
