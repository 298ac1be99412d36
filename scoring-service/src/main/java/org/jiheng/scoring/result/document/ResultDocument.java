package org.jiheng.scoring.result.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.TextNode;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.result.FrozenResult;
import org.jiheng.scoring.result.FrozenResult.Section;
import org.jiheng.scoring.result.ResultRow;

/**
 * The frozen document, canonical JSON: {@code closings, corrects?, cycle, cycleRevision, decisions, format, rows, standings,
 * version}, its members in this order, since that is their order by name.
 *
 * @param corrects the published version that it is to replace
 */
public record ResultDocument(String cycle, int version, Optional<Integer> corrects, long cycleRevision) {
    /** Names the form; another one gets another name. */
    public static final String FORMAT = "jiheng-result-1";

    /**
     * @param standings of the cycle, closings among them, by topic and subject
     * @param decisions in force, the earlier decided before the later
     * @param rows in the order of publication
     */
    public FrozenResult freeze(List<Standing> standings, List<Decision> decisions, List<ResultRow> rows) {
        Map<Section, List<String>> entries = new EnumMap<>(Section.class);
        entries.put(Section.CLOSINGS, forms(standings, true));
        entries.put(
                Section.DECISIONS, decisions.stream().map(DecisionForm::write).toList());
        entries.put(Section.ROWS, rows.stream().map(RowForm::write).toList());
        entries.put(Section.STANDINGS, forms(standings, false));
        return new FrozenResult(entries, digest(entries));
    }

    /** Whether what is kept is what its digest was taken over. */
    public boolean isIntact(FrozenResult kept) {
        return digest(kept.entries()).equals(kept.digest());
    }

    private static List<String> forms(List<Standing> standings, boolean closings) {
        return standings.stream()
                .filter(standing -> standing.key().topic().equals(Topics.CLOSINGS) == closings)
                .map(StandingForm::write)
                .toList();
    }

    private String digest(Map<Section, List<String>> entries) {
        try (DigestOutputStream out =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            write(entries, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes over which the digest is taken. */
    public void write(Map<Section, List<String>> entries, OutputStream out) throws IOException {
        text(out, "{\"closings\":");
        list(out, entries.get(Section.CLOSINGS));
        if (corrects.isPresent()) {
            text(out, ",\"corrects\":" + corrects.get());
        }
        text(out, ",\"cycle\":" + TextNode.valueOf(cycle));
        text(out, ",\"cycleRevision\":\"" + cycleRevision + "\",\"decisions\":");
        list(out, entries.get(Section.DECISIONS));
        text(out, ",\"format\":\"" + FORMAT + "\",\"rows\":");
        list(out, entries.get(Section.ROWS));
        text(out, ",\"standings\":");
        list(out, entries.get(Section.STANDINGS));
        text(out, ",\"version\":" + version + "}");
    }

    private static void list(OutputStream out, List<String> entries) throws IOException {
        String before = "[";
        for (String entry : entries) {
            text(out, before);
            text(out, entry);
            before = ",";
        }
        text(out, entries.isEmpty() ? "[]" : "]");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
