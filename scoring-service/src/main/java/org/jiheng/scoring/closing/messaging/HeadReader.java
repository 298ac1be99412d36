package org.jiheng.scoring.closing.messaging;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.closing.KeptHeads;
import org.jiheng.scoring.closing.LedgerHead;
import org.jiheng.scoring.cycle.Topics;

/** Reads the heads of the deduction ledger that deduction standings carry. */
public final class HeadReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** No ledger has ended so: what cannot be read fits none. */
    private static final LedgerHead UNREADABLE = new LedgerHead(0, "");

    private HeadReader() {}

    public static KeptHeads read(List<Standing> standings) {
        return new KeptHeads(standings.stream()
                .filter(standing -> standing.key().topic().equals(Topics.DEDUCTION_STANDINGS))
                .map(standing -> standing.data().path("ledgerHead"))
                .filter(head -> !head.isMissingNode())
                .map(head -> head(head.asText()))
                .distinct()
                .toList());
    }

    private static LedgerHead head(String signed) {
        try {
            JsonNode head = JSON.readTree(signed).path("head");
            return new LedgerHead(
                    head.path("entries").asLong(), head.path("hash").asText());
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }
}
