package org.jiheng.kit.body;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** U+0000 or half a surrogate pair: legal JSON, but no text that PostgreSQL stores or UTF-8 writes. */
public class UnstorableText extends Refusal {
    UnstorableText() {
        super(Kind.MALFORMED, "malformed-body", List.of(new Fault("", "unstorable-text")));
    }
}
