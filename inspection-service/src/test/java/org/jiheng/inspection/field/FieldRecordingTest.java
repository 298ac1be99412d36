package org.jiheng.inspection.field;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FieldRecordingTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;

    @TempDir
    Path phone;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits", "findings"})
    void whatWasCutOffAfterItsCommitIsThereOnceAndAnsweredAgain(String what) throws Exception {
        String key = UUID.randomUUID().toString();
        String body = what.equals("visits")
                ? "{\"unit\": \"P01\", \"kind\": \"OPEN\", \"firstDay\": \"2012-08-21\"}"
                : Inspection.findingWith("unit", "\"P01\"");
        try (Socket cut = sent(what, key, body)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> stored(what) == 1);
        }

        Response again = given().auth()
                .oauth2(LIN)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(what));

        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(stored(what)).isEqualTo(1);
    }

    @Test
    void theCommandsOfTheDocumentDoWhatItSays() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/curl")),
                "no curl: the commands of docs/field-recording.md are not run");
        Files.write(phone.resolve("photo.jpg"), Photos.jpeg(1));

        String said = run("set -eu\n" + commands());

        assertThat(said).contains("\"missing\":[\"").contains("\"missing\":[]");
        assertThat(stored("findings")).isEqualTo(1);
        assertThat(Database.query(
                        "SELECT count(*) FROM evidence JOIN finding ON finding.id = subject JOIN visit ON visit.id"
                                + " = visit_id WHERE finding.cycle = '" + cycle.code() + "'"))
                .containsExactly("2");
    }

    private static String commands() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("jiheng.root"), "docs", "field-recording.md"));
        return COMMANDS.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
    }

    private String run(String script) throws Exception {
        Path said = phone.resolve("said");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                .directory(phone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        bash.environment()
                .putAll(Map.of(
                        "JIHENG_URL", "http://127.0.0.1:" + RestAssured.port, "TOKEN", LIN, "CYCLE", cycle.code()));
        Process process = bash.start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String words = Files.readString(said);
        assertThat(ended && process.exitValue() == 0).as(words).isTrue();
        return words;
    }

    private String path(String what) {
        return "/api/v1/cycles/" + cycle.code() + "/" + what;
    }

    private long stored(String what) {
        String table = what.equals("visits") ? "visit" : "finding";
        return Long.parseLong(Database.query("SELECT count(*) FROM " + table + " WHERE cycle = '" + cycle.code() + "'")
                .get(0));
    }

    /** Of its answer nothing is read. */
    private Socket sent(String what, String key, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path(what) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + LIN
                + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: application/json\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
        return socket;
    }
}
