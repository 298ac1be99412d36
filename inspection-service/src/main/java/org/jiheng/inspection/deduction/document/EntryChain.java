package org.jiheng.inspection.deduction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.inspection.deduction.ChainedEntry;
import org.jiheng.inspection.deduction.Ledger;
import org.jiheng.inspection.deduction.LedgerEntry;
import org.jiheng.inspection.deduction.Posting;

/** Writes entries in their one spelling and links each to the one before. */
public final class EntryChain {
    private EntryChain() {}

    /** @param end of the chain that the entries continue; empty before the first */
    public static List<ChainedEntry> continued(String cycle, Optional<Ledger.End> end, List<LedgerEntry> entries) {
        List<ChainedEntry> chained = new ArrayList<>();
        String hash = end.map(Ledger.End::hash).orElseGet(() -> LedgerHash.genesis(cycle));
        for (LedgerEntry entry : entries) {
            String content = content(entry);
            hash = LedgerHash.next(hash, content);
            chained.add(new ChainedEntry(entry.number(), entry.posting().unit(), content, hash));
        }
        return chained;
    }

    private static String content(LedgerEntry entry) {
        Posting posting = entry.posting();
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("cycle", entry.cycle())
                .put("number", entry.number())
                .put("id", entry.id().toString())
                .put("kind", posting.kind().name())
                .put("finding", posting.finding().toString())
                .put("unit", posting.unit())
                .put("points", posting.points().toString())
                .put("move", posting.move())
                .put("recordedAt", CanonicalText.time(posting.recordedAt()))
                .put("occurredOn", posting.occurredOn().toString())
                .put("postedAt", CanonicalText.time(entry.postedAt()));
        entry.reverses().ifPresent(number -> members.put("reverses", number));
        return CanonicalText.of(members);
    }

    /** The entry as a line of an export; instead of its content only the digest for whoever may not see it. */
    public static String line(ChainedEntry entry, boolean shown) {
        String said =
                shown ? "\"entry\":" + entry.content() : "\"withheld\":\"" + LedgerHash.digest(entry.content()) + '"';
        return "{" + said + ",\"hash\":\"" + entry.hash() + "\"}\n";
    }
}
