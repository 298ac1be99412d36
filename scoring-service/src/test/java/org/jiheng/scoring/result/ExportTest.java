package org.jiheng.scoring.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.result.document.ResultVerification;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

/** A version leaves as one file from which anybody computes it again. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);

    private final StandingTopics topics = new StandingTopics();
    private ClosedCycle cycle;
    private ResultsOverHttp results;

    @BeforeEach
    void aFrozenVersion() {
        cycle = new ClosedCycle(TiedTier.ofEveryFact("351300-" + YEARS.incrementAndGet()));
        results = new ResultsOverHttp(cycle);
        cycle.prepare(topics);
        results.frozen();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void theDigestIsOverTheBytesOfTheDocumentInTheFile() throws NoSuchAlgorithmException {
        byte[] file = export(1);
        String text = new String(file, StandardCharsets.UTF_8);
        String digest = results.get("/1").extract().path("digest");

        String document = text.substring(text.indexOf(",\"document\":") + 12, text.length() - 2);

        assertThat(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(digest);
        assertThat(text)
                .startsWith("{\"digest\":\"" + digest + "\",\"document\":{")
                .endsWith("}}\n");
    }

    @Test
    void allThatTheResultWasComputedFromIsInItAndNothingElse() throws IOException {
        JsonNode document = JSON.readTree(export(1)).get("document");

        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly(
                        "closings", "cycle", "cycleRevision", "decisions", "format", "rows", "standings", "version");
        assertThat(document.get("closings")).hasSize(3);
        assertThat(document.at("/closings/1/data/ledgerHead").asText()).hasSize(64);
        assertThat(document.get("standings")).hasSize(1 + 6 * 4);
        assertThat(document.get("decisions")).hasSize(1);
        assertThat(document.get("rows")).hasSize(6);
        assertThat(document.toString()).contains("\"deductionCap\":\"2.00\"").doesNotContain("\"decided");
    }

    @Test
    void whatIsExportedVerifies() throws IOException {
        byte[] file = export(1);

        ResultVerification verification = ResultVerification.of(file, Optional.empty(), Optional.empty());

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.digest()).isEqualTo(results.get("/1").extract().<String>path("digest"));
        assertThat(verification.units()).isEqualTo(6);
    }

    @Test
    void aCorrectionIsExportedWithWhatItCorrectsAndTheOldOneStaysByteForByte() {
        results.published(1);
        byte[] before = export(1);
        cycle.with(cycle.deductions("P04", 50)).to(topics);
        cycle.sendClosings(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);
        results.move(1, "correct").statusCode(201);

        byte[] after = export(2);

        assertThat(List.of(before, after))
                .allSatisfy(file -> assertThat(ResultVerification.of(file, Optional.empty(), Optional.empty())
                                .faults())
                        .isEmpty());
        assertThat(new String(after, StandardCharsets.UTF_8)).contains(",\"corrects\":1,");
        assertThat(export(1)).isEqualTo(before);
    }

    @Test
    void aVersionThatIsNotThereIsNotExported() {
        results.get("/7/export").statusCode(404).body("type", endsWith(":unknown-result"));
    }

    /** What the verifier is tested with holds all that an export does now; {@code -Dresults.write} writes it anew. */
    @Test
    void theVerifiersExampleSaysWhatAnExportSays() throws IOException {
        ClosedCycle closed = new ClosedCycle(TiedTier.ofEveryFact("351270-2002"));
        results = new ResultsOverHttp(closed);
        closed.prepare(topics);
        results.frozen();
        Path example = Servers.root().resolve("results-verifier/src/test/resources/result/export.json");

        byte[] file = export(1);

        if (System.getProperty("results.write") != null) {
            Files.write(example, file);
        }
        assertThat(withoutWhatIsDrawn(file)).isEqualTo(withoutWhatIsDrawn(Files.readAllBytes(example)));
        assertThat(withoutWhatIsDrawn(file)).contains("\"act\":\"", "\"groupLines\":[", "\"hidden\":true");
    }

    /** A decision's id is another each time, and with it the digest. */
    private static String withoutWhatIsDrawn(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .replaceFirst("\"digest\":\"[0-9a-f]{64}\"", "\"digest\":\"…\"")
                .replaceFirst("\"decision\":\"[-0-9a-f]{36}\"", "\"decision\":\"…\"");
    }

    private byte[] export(int version) {
        return results.get("/" + version + "/export")
                .statusCode(200)
                .header("Content-Disposition", containsString("result-" + version + ".json"))
                .extract()
                .asByteArray();
    }
}
