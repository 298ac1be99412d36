package org.jiheng.inspection.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.ledger.LedgerExport;
import org.jiheng.localstack.ledger.LedgerHead;

import static io.restassured.RestAssured.given;
import static org.jiheng.inspection.testing.Inspection.LIN;

/** A cycle's deduction ledger as it is read over HTTP, and checked as {@code ./jiheng verify-ledger} does. */
public final class LedgerFiles {
    private final String cycle;
    private final String reader;

    public LedgerFiles(RunningCycle cycle) {
        this(cycle.code(), LIN);
    }

    /** @param reader token of somebody who sees all entries */
    public LedgerFiles(String cycle, String reader) {
        this.cycle = "/api/v1/cycles/" + cycle;
        this.reader = reader;
    }

    /** What the command finds of the export that the reader gets now, against its head and others. */
    public LedgerExport.Sound verify(String... earlierHeads) {
        return verify(
                export(reader),
                false,
                Stream.concat(Stream.of(head()), Stream.of(earlierHeads)).toList());
    }

    public LedgerExport.Sound verify(String export, boolean part, List<String> heads) {
        List<PublicKeyFile> key = List.of(key());
        return LedgerExport.verify(
                new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)),
                heads.stream()
                        .map(head -> LedgerHead.of("head", head.getBytes(StandardCharsets.UTF_8), key))
                        .toList(),
                part);
    }

    public String export(String token) {
        return export(token, Map.of());
    }

    public String export(String token, Map<String, ?> parameters) {
        return text(token, "/deduction-ledger/export", parameters);
    }

    public String head() {
        return text(reader, "/deduction-ledger/head", Map.of());
    }

    public String head(long entries) {
        return text(reader, "/deduction-ledger/head", Map.of("entries", entries));
    }

    /** How many entries each signed head speaks of. */
    public List<Integer> heads() {
        return look(reader, "/deduction-ledger/heads", Map.of("sort", "entries", "size", 500))
                .jsonPath()
                .getList("heads.entries");
    }

    /** What came off a unit. */
    public JsonPath ofUnit(String unit) {
        return look(reader, "/units/" + unit + "/deductions", Map.of()).jsonPath();
    }

    /** Sum, cap, deducted, left. */
    public List<String> account(String unit) {
        JsonPath account = ofUnit(unit);
        return Stream.of("sum", "cap", "deducted", "left")
                .map(account::getString)
                .toList();
    }

    public Response look(String token, String below, Map<String, ?> parameters) {
        return given().auth().oauth2(token).queryParams(parameters).get(cycle + below);
    }

    private String text(String token, String below, Map<String, ?> parameters) {
        Response response = look(token, below, parameters);
        response.then().statusCode(200);
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private PublicKeyFile key() {
        String pem = text(reader, "/deduction-ledger/key", Map.of());
        return PublicKeyFile.of(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""))
                .orElseThrow();
    }
}
