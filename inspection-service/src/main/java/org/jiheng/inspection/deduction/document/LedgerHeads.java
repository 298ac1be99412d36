package org.jiheng.inspection.deduction.document;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.SignedHead;
import org.jiheng.kit.audit.SigningKey;

/** Signs where a ledger ends: whoever keeps a head can tell later whether anything before it was changed or is missing. */
@ApplicationScoped
public class LedgerHeads {
    private static final String FORMAT = "jiheng-ledger-head-1";

    private final SigningKey key;
    private final Clock clock;

    LedgerHeads(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    public SignedHead sign(String cycle, Ledger.End end) {
        String signedAt = CanonicalText.time(clock.instant());
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("cycle", cycle)
                .put("entries", end.number())
                .put("hash", end.hash())
                .put("keyId", key.id())
                .put("signedAt", signedAt);
        String content = CanonicalText.of(members);
        return new SignedHead(end.number(), end.hash(), key.id(), signedAt, content, key.sign(content));
    }

    /** The head as a file. */
    public static String file(SignedHead head) {
        return "{\"head\":" + head.content() + ",\"signature\":\"" + head.signature() + "\"}\n";
    }

    public boolean isOfPresentKey(SignedHead head) {
        return key.id().equals(head.keyId());
    }

    /** Whether it names the present key, which has not signed it. */
    public boolean isForged(SignedHead head) {
        return isOfPresentKey(head) && !SigningKey.hasSigned(key.publicKey(), head.content(), head.signature());
    }

    /** Whether it says of that end what is so; what a key of before has signed is believed. */
    public boolean fits(SignedHead head, Ledger.End end) {
        return head.entries() == end.number() && head.hash().equals(end.hash()) && !isForged(head);
    }

    public String keyId() {
        return key.id();
    }

    /** What heads are checked with, in PEM. */
    public String publicPem() {
        return key.publicPem();
    }
}
