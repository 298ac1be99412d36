package org.jiheng.scoring.result.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.decision.Decision;

/**
 * What a file says that claims to be an exported version.
 *
 * @param digest as the file states it
 * @param standings closings among them, in the file's order
 * @param rows as they stand there; whoever reads them computes them anew
 */
record ExportedVersion(
        String digest,
        ResultDocument document,
        List<Standing> standings,
        List<Decision> decisions,
        List<JsonNode> rows) {
    private static final String DIGEST = "digest";
    private static final String DOCUMENT = "document";

    /**
     * @throws NoExport if it is no JSON of that form
     * @throws OtherFormat if it says that it is of another one
     */
    static ExportedVersion read(byte[] file) {
        try {
            JsonNode whole = CanonicalText.JSON.readTree(file);
            if (whole == null || !names(whole).equals(Set.of(DIGEST, DOCUMENT))) {
                throw new NoExport("digest, document");
            }
            return read(whole.get(DIGEST).asText(), whole.get(DOCUMENT));
        } catch (IOException e) {
            throw new NoExport(e.getClass().getSimpleName());
        }
    }

    private static ExportedVersion read(String digest, JsonNode document) {
        String format = document.path("format").asText();
        if (!format.equals(ResultDocument.FORMAT)) {
            throw new OtherFormat(format);
        }
        try {
            List<Standing> standings = new ArrayList<>();
            document.get("closings").forEach(node -> standings.add(StandingForm.read(node)));
            document.get("standings").forEach(node -> standings.add(StandingForm.read(node)));
            List<Decision> decisions = new ArrayList<>();
            document.get("decisions").forEach(node -> decisions.add(DecisionForm.read(node)));
            List<JsonNode> rows = new ArrayList<>();
            document.get("rows").forEach(rows::add);
            return new ExportedVersion(digest, header(document), standings, decisions, rows);
        } catch (RuntimeException notSoFormed) {
            throw new NoExport(String.valueOf(notSoFormed.getMessage()));
        }
    }

    private static ResultDocument header(JsonNode document) {
        return new ResultDocument(
                document.get("cycle").asText(),
                document.get("version").intValue(),
                Optional.ofNullable(document.get("corrects")).map(JsonNode::intValue),
                Long.parseLong(document.get("cycleRevision").asText()));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** No export at all. */
    static final class NoExport extends RuntimeException {
        NoExport(String what) {
            super(what);
        }
    }

    /** Of a form that is not known here. */
    static final class OtherFormat extends RuntimeException {
        OtherFormat(String format) {
            super(format);
        }
    }
}
