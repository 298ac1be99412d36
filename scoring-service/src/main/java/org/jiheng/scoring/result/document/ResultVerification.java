package org.jiheng.scoring.result.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.closing.Closing;
import org.jiheng.scoring.closing.Source;
import org.jiheng.scoring.closing.messaging.ClosingReader;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.StandingDecisions;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.result.FrozenResult;
import org.jiheng.scoring.result.ResultNotReady;
import org.jiheng.scoring.result.ResultRow;

/**
 * Whether an exported version is the one that the service would freeze from the standings in it. The version is computed and
 * written again, by the classes that froze it, and has to come out byte for byte; what is found besides says where it does not.
 */
public final class ResultVerification {
    private static final List<String> CELLS =
            List.of("name", "tier", "rank", "indicators", "review", "rawDeduction", "deduction", "total", "grade");

    private final List<Fault> faults = new ArrayList<>();
    private Optional<ExportedVersion> version = Optional.empty();

    private ResultVerification() {}

    /**
     * @param published the digest that its publication named, lower-case hexadecimal
     * @param ledgerHead the hash that somebody kept of the deduction ledger's last entry
     */
    public static ResultVerification of(byte[] file, Optional<String> published, Optional<String> ledgerHead) {
        ResultVerification verification = new ResultVerification();
        try {
            ExportedVersion version = ExportedVersion.read(file);
            verification.version = Optional.of(version);
            verification.verify(version, file);
            published.ifPresent(digest -> verification.comparePublished(version, digest));
            ledgerHead.ifPresent(head -> verification.compareHead(version, head));
        } catch (ExportedVersion.NoExport e) {
            verification.add("", "result-file-unreadable", e.getMessage());
        } catch (ExportedVersion.OtherFormat e) {
            verification.add("/document/format", "result-file-of-other-format", e.getMessage(), ResultDocument.FORMAT);
        }
        return verification;
    }

    /** All that is wrong; empty if it is sound. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public String cycle() {
        return sound().document().cycle();
    }

    public int number() {
        return sound().document().version();
    }

    public String digest() {
        return sound().digest();
    }

    public int units() {
        return sound().rows().size();
    }

    /** Closings not among them. */
    public int standings() {
        return (int) sound().standings().stream()
                .filter(standing -> !standing.key().topic().equals(Topics.CLOSINGS))
                .count();
    }

    /** Of the deduction ledger, as the inspection service said it at the close; empty if that was empty. */
    public Optional<String> ledgerHead() {
        return ledgerHead(sound());
    }

    private ExportedVersion sound() {
        return version.orElseThrow();
    }

    private void verify(ExportedVersion stated, byte[] file) {
        requireOfCycle(stated);
        try {
            Optional<Computation> computation = Computation.of(stated.document().cycle(), stated.standings());
            if (computation.isEmpty()) {
                add(
                        "/document/standings",
                        "result-cycle-missing",
                        stated.document().cycle());
            } else {
                compute(stated, computation.get(), file);
            }
        } catch (RuntimeException nonsense) {
            // whatever no service would have taken
            add("/document/standings", "result-not-computable", String.valueOf(nonsense.getMessage()));
        }
    }

    /** Each subject once, in the document's order, and none of another cycle. */
    private void requireOfCycle(ExportedVersion stated) {
        String cycle = stated.document().cycle();
        byte[] before = {};
        for (Standing standing : stated.standings()) {
            SubjectKey key = standing.key();
            String place = key.topic() + " " + key.subject();
            if (!key.subject().equals(cycle) && !key.subject().startsWith(cycle + "/")) {
                add("/document/standings", "result-standing-astray", place);
            }
            byte[] here = place.getBytes(StandardCharsets.UTF_8);
            if (Arrays.compareUnsigned(here, before) <= 0) {
                add("/document/standings", "result-standings-disordered", place);
            }
            before = here;
        }
    }

    private void compute(ExportedVersion stated, Computation computation, byte[] file) {
        List<TierRanking> rankings = computation.rankings(stated.decisions());
        obstacles(stated, computation, rankings);
        if (!new StandingDecisions(computation.judged(), stated.decisions())
                .lapsed()
                .isEmpty()) {
            add("/document/decisions", "result-decision-not-in-force");
        }
        if (computation.cycle().revision() != stated.document().cycleRevision()) {
            add(
                    "/document/cycleRevision",
                    "result-cycle-revision-differs",
                    stated.document().cycleRevision(),
                    computation.cycle().revision());
        }
        faults.addAll(ReleasedLines.faults(stated.standings()));
        List<ResultRow> rows = computation.rows(rankings);
        compareRows(stated.rows(), rows);
        compareBytes(stated, rows, file);
    }

    /** What would have kept it from being frozen; what a file cannot show (stuck subjects, open proposals) was none. */
    private void obstacles(ExportedVersion stated, Computation computation, List<TierRanking> rankings) {
        Map<SubjectKey, Long> revisions =
                stated.standings().stream().collect(Collectors.toMap(Standing::key, Standing::revision));
        HeldCycle held =
                new HeldCycle(stated.document().cycle(), stated.standings(), revisions, List.of(), stated.decisions());
        try {
            held.atFreeze(computation, rankings).requireReady();
        } catch (ResultNotReady obstacles) {
            faults.addAll(obstacles.faults());
        }
    }

    private static Optional<String> ledgerHead(ExportedVersion stated) {
        return Optional.ofNullable(ClosingReader.read(stated.standings()).get(Source.INSPECTION))
                .flatMap(Closing::ledgerHead);
    }

    private void compareRows(List<JsonNode> stated, List<ResultRow> computed) {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        computed.forEach(row -> expected.put(row.unit(), CanonicalText.read(RowForm.write(row))));
        Map<String, JsonNode> found = new LinkedHashMap<>();
        stated.forEach(row -> {
            if (found.put(row.path("unit").asText(), row) != null) {
                add("/document/rows", "result-row-twice", row.path("unit").asText());
            }
        });
        Set<String> units = new TreeSet<>(expected.keySet());
        units.addAll(found.keySet());
        units.forEach(unit ->
                compareRow(unit, Optional.ofNullable(found.get(unit)), Optional.ofNullable(expected.get(unit))));
        if (!List.copyOf(found.keySet()).equals(List.copyOf(expected.keySet()))
                && found.keySet().equals(expected.keySet())) {
            add("/document/rows", "result-rows-disordered");
        }
    }

    private void compareRow(String unit, Optional<JsonNode> found, Optional<JsonNode> expected) {
        String path = "/document/rows/" + unit;
        if (found.isEmpty()) {
            add(path, "result-row-missing", unit);
        } else if (expected.isEmpty()) {
            add(path, "result-row-of-nobody", unit);
        } else {
            cells(found.get(), expected.get()).forEach(cell -> {
                String said = said(found.get().get(cell));
                String comesOut = said(expected.get().get(cell));
                if (!said.equals(comesOut)) {
                    add(path + "/" + cell, "result-cell-differs", unit, cell, said, comesOut);
                }
            });
        }
    }

    private static Set<String> cells(JsonNode found, JsonNode expected) {
        Set<String> cells = new LinkedHashSet<>(CELLS);
        found.fieldNames().forEachRemaining(cells::add);
        expected.fieldNames().forEachRemaining(cells::add);
        return cells;
    }

    private static String said(JsonNode cell) {
        return cell == null ? "—" : CanonicalText.of(cell);
    }

    /** What differs and has no place of its own. */
    private void compareBytes(ExportedVersion stated, List<ResultRow> rows, byte[] file) {
        if (!faults.isEmpty()) {
            return;
        }
        FrozenResult frozen = stated.document().freeze(stated.standings(), stated.decisions(), rows);
        if (!frozen.digest().equals(stated.digest())) {
            add("/digest", "result-digest-differs", stated.digest(), frozen.digest());
        } else if (!Arrays.equals(written(stated.document(), frozen), file)) {
            add("", "result-file-spelled-otherwise");
        }
    }

    private static byte[] written(ResultDocument document, FrozenResult frozen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ResultFile.write(document, frozen, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void comparePublished(ExportedVersion stated, String published) {
        if (!stated.digest().equals(published)) {
            add("/digest", "result-digest-not-the-published", stated.digest(), published);
        }
    }

    private void compareHead(ExportedVersion stated, String kept) {
        String head = ledgerHead(stated).orElse("—");
        if (!head.equals(kept)) {
            add("/document/closings", "result-ledger-head-differs", head, kept);
        }
    }

    private void add(String path, String rule, Object... arguments) {
        faults.add(new Fault(path, rule, arguments));
    }
}
