package org.jiheng.inspection.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RawHttp;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.WU;
import static org.jiheng.inspection.testing.Inspection.person;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvidenceOverHttpTest {
    private static final int MAX = 10 * 1024 * 1024;
    private static final int AT_ONCE = 8;
    private static final String HE = person("inspector", "he").token();

    @Inject
    TurnableClock clock;

    @ConfigProperty(name = "inspection.evidence.folder")
    String folder;

    private final StandingTopics topics = new StandingTopics();
    private final UUID photo = UUID.randomUUID();
    private RunningCycle cycle;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        inspection = new Inspection(cycle);
    }

    @AfterEach
    void closeTopics() {
        clock.turnBack();
        topics.close();
    }

    @Test
    void aPhotoIsGivenOutAsItCameAndOnlyToBeKept() {
        byte[] bytes = Arrays.copyOf(Photos.jpeg(1), 700_000);
        String path = of(inspection.recorded("0.5"));
        Photos.put(LIN, path, photo, bytes).then().statusCode(201).body("sha256", equalTo(Photos.hex(bytes)));

        Response given = get(LIN, path + "/" + photo);

        assertThat(given.asByteArray()).isEqualTo(bytes);
        given.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"__ 3.jpg\"; filename*=UTF-8''%E7%AA%97%E5%8F%A3%203.jpg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .header("Content-Digest", Photos.digest(bytes));
    }

    /** As if somebody had exchanged it where it lay until it was whole. */
    @Test
    void whatIsNotStoredAsItArrivedIsNotStored() {
        String path = of(inspection.recorded("0.5"));
        Database.executeAsOwner("CREATE FUNCTION exchange() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " NEW.bytes = 'x'; RETURN NEW; END $$");
        Database.executeAsOwner("CREATE TRIGGER exchanged BEFORE INSERT ON evidence FOR EACH ROW" + " WHEN (NEW.id = '"
                + photo + "') EXECUTE FUNCTION exchange()");
        try {
            Photos.put(LIN, path, photo, Photos.jpeg(1))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:jiheng:problem:upload-broken"));
        } finally {
            Database.executeAsOwner("DROP FUNCTION exchange CASCADE");
        }
        get(LIN, path).then().body("files", hasSize(0));
        Photos.put(LIN, path, photo, Photos.jpeg(1)).then().statusCode(201);
    }

    @Test
    void afterTheFolderWasTidiedUpPhotosArriveAsBefore() throws IOException {
        Files.delete(Path.of(folder));

        Photos.put(LIN, of(inspection.recorded("0.5")), photo, Photos.jpeg(1))
                .then()
                .statusCode(201);
    }

    @Test
    void aPhotoMayArriveBeforeItsFindingAndAnotherAfterIt() {
        UUID finding = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        String path = of(finding.toString());
        Photos.put(LIN, path, photo, Photos.jpeg(1)).then().statusCode(201);
        get(LIN, path).then().statusCode(404);

        record(LIN, finding, photo, later).then().statusCode(201).body("finding", equalTo(finding.toString()));

        get(LIN, path)
                .then()
                .body("files.file", equalTo(List.of(photo.toString())))
                .body("missing", equalTo(List.of(later.toString())));
        Photos.put(LIN, path, later, Photos.jpeg(2)).then().statusCode(201);
        get(LIN, path).then().body("files", hasSize(2)).body("missing", hasSize(0));
    }

    @Test
    void nobodyRecordsAFindingUnderSomebodyElsesPhotos() {
        UUID finding = UUID.randomUUID();
        Photos.put(HE, of(finding.toString()), photo, Photos.jpeg(1)).then().statusCode(201);

        Response refused = record(LIN, finding);

        refused.then().statusCode(409).body("type", endsWith(":finding-id-taken"));
        record(HE, finding).then().statusCode(201);
        record(HE, finding).then().statusCode(409).body("type", endsWith(":finding-id-taken"));
    }

    @Test
    void aFileSentAgainIsAnsweredAsTheFirstTimeWhateverHasHappenedSince() {
        String finding = inspection.notified("0.5");
        String first = Photos.put(LIN, of(finding), photo, Photos.jpeg(1)).asString();
        inspection.move(finding, "accept").then().statusCode(200);
        Map<String, String> before = Database.contents();

        Response again = Photos.put(LIN, of(finding), photo, Photos.jpeg(1));

        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first);
        refused(Photos.put(LIN, of(finding), photo, Photos.jpeg(2)), 409, "evidence-id-taken");
        refused(Photos.put(HE, of(finding), photo, Photos.jpeg(1)), 409, "evidence-id-taken");
        refused(Photos.put(LIN, of(finding), UUID.randomUUID(), Photos.jpeg(1)), 409, "evidence-closed");
        assertThat(Database.contents()).isEqualTo(before);
        assertThat(inspection.audited(finding + "/" + photo, "DONE").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void aConnectionCutAfterTheLastByteLeavesOneFile() throws Exception {
        String path = of(inspection.recorded("0.5"));
        byte[] bytes = Photos.jpeg(1);
        try (Socket socket = begun(path, photo, bytes, bytes.length)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> stored(photo) == 1);
        }

        Response again = Photos.put(LIN, path, photo, bytes);

        again.then().statusCode(201);
        get(LIN, path).then().body("files.file", equalTo(List.of(photo.toString())));
    }

    @Test
    void aPartOfAFileIsNotTakenForTheWhole() throws Exception {
        String path = of(inspection.recorded("0.5"));
        byte[] bytes = Photos.jpeg(1);
        Map<String, String> before = Database.contents();
        refused(half(path, bytes), 400, "upload-broken");
        refused(withDigest(path, bytes, "sha-256=:AAAA:"), 400, "content-digest-missing");
        refused(withDigest(path, bytes, "md5=:AAAA:, ("), 400, "content-digest-missing");

        begun(path, photo, bytes, bytes.length - 1).close();

        assertThat(Photos.put(OFFICER_OF_P01, path, photo, bytes).statusCode()).isEqualTo(403);
        assertThat(Database.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/jpeg",
                "image/png",
                "image/webp",
                "image/heic",
                "image/heif",
                "application/pdf",
                "video/mp4",
                "video/mp4;codecs=hevc",
                "audio/mp4",
                "audio/mpeg"
            })
    void whatPhonesMakeIsTaken(String type) {
        Photos.put(LIN, of(inspection.recorded("0.5")), photo, type, Photos.of(type))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, image/png, 422, evidence-type-differs",
        "image/png, application/pdf, 422, evidence-type-differs",
        "text/html, image/jpeg, 415, unsupported-media-type",
        "image/svg+xml, image/jpeg, 415, unsupported-media-type"
    })
    void aFileIsWhatItsBytesSayAndNothingElse(String announced, String really, int status, String problem) {
        String path = of(inspection.recorded("0.5"));

        Response response = Photos.put(LIN, path, photo, announced, Photos.of(really));

        refused(response, status, problem);
    }

    @Test
    void aPageThatIsCalledAPhotoIsNone() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        Response response = Photos.put(LIN, of(inspection.recorded("0.5")), photo, page);

        refused(response, 422, "evidence-type-differs");
    }

    @Test
    void aFileIsBounded() {
        String path = of(inspection.recorded("0.5"));
        byte[] largest = Arrays.copyOf(Photos.jpeg(1), MAX);
        byte[] larger = Arrays.copyOf(largest, MAX + 1);

        Photos.put(LIN, path, photo, largest).then().statusCode(201);

        refused(Photos.put(LIN, path, UUID.randomUUID(), larger), 413, "request-too-large");
        refused(withDigest(path, new byte[0], Photos.digest(new byte[0])), 422, "evidence-empty");
    }

    @Test
    void whatComesWithoutALengthIsCutOffAtTheSameBound() throws Exception {
        String path = of(inspection.recorded("0.5"));
        String part = "x".repeat(MAX + 1);

        String answer = RawHttp.send(head(LIN, path, photo, Photos.jpeg(1))
                + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(part.length()) + "\r\n" + part
                + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("evidence-too-large");
    }

    @Test
    void oneThingHasABoundedNumberOfFiles() {
        String path = of(inspection.recorded("0.5"));
        for (int i = 0; i < 50; i++) {
            Photos.put(LIN, path, UUID.randomUUID(), Photos.jpeg(i)).then().statusCode(201);
        }

        Response response = Photos.put(LIN, path, photo, Photos.jpeg(50));

        refused(response, 409, "too-much-evidence");
    }

    @Test
    void soManyAreReceivedAtOnceAndTheNextComesAgain() throws Exception {
        String path = of(inspection.recorded("0.5"));
        byte[] bytes = Photos.jpeg(1);
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            slow.add(begun(person("inspector", "slow" + i).token(), path, UUID.randomUUID(), bytes, 10));
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Photos.put(LIN, path, UUID.randomUUID(), bytes).statusCode() == 429);

        Photos.put(LIN, path, photo, bytes).then().statusCode(429).header("Retry-After", "5");
        for (Socket each : slow) {
            each.close();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Photos.put(LIN, path, photo, bytes).statusCode() == 201);
    }

    @Test
    void nobodyHasMoreThanTwoOfThePlaces() throws Exception {
        String path = of(inspection.recorded("0.5"));
        byte[] bytes = Photos.jpeg(1);
        try (Socket one = begun(path, UUID.randomUUID(), bytes, 10);
                Socket other = begun(path, UUID.randomUUID(), bytes, 10)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Photos.put(LIN, path, UUID.randomUUID(), bytes).statusCode() == 429);

            Photos.put(HE, path, photo, bytes).then().statusCode(201);

            assertThat(List.of(one.isConnected(), other.isConnected())).containsOnly(true);
        }
    }

    @Test
    void aPlaceIsNotKeptByAByteNowAndThen() throws Exception {
        String path = of(inspection.recorded("0.5"));
        byte[] bytes = Arrays.copyOf(Photos.jpeg(1), 100_000);
        try (Socket slow = begun(path, photo, bytes, 50_000)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !arriving().isEmpty());
            clock.turnAhead(Duration.ofMinutes(11));

            slow.getOutputStream().write(bytes, 50_000, 1);
            slow.getOutputStream().flush();

            assertThat(firstLine(slow)).startsWith("HTTP/1.1 400");
            await().atMost(Duration.ofSeconds(20)).until(() -> arriving().isEmpty());
        }
    }

    @Test
    void onlySoManyFilesWaitForFindingsThatAreNotRecorded() throws Exception {
        String issuer = Servers.running().issuer();
        Database.executeAsService(
                "INSERT INTO evidence (id, cycle, kind, subject, name, type, bytes, added_by, recorded_at)"
                        + " SELECT gen_random_uuid(), '" + cycle.code()
                        + "', 'FINDING', gen_random_uuid(), 'x', 'PDF', 'x', '"
                        + issuer + "#lin', now() FROM generate_series(1, 199)");
        Photos.put(LIN, of(UUID.randomUUID().toString()), photo, Photos.jpeg(1))
                .then()
                .statusCode(201);

        Response response = Photos.put(LIN, of(UUID.randomUUID().toString()), UUID.randomUUID(), Photos.jpeg(1));

        refused(response, 409, "too-much-evidence-waits");
        Photos.put(HE, of(UUID.randomUUID().toString()), UUID.randomUUID(), Photos.jpeg(1))
                .then()
                .statusCode(201);
        Photos.put(LIN, of(inspection.recorded("0.5")), UUID.randomUUID(), Photos.jpeg(1))
                .then()
                .statusCode(201);
    }

    @Test
    void theUnitSeesWhatWasFoundFromTheNoticeOnButNotByWhom() {
        String finding = inspection.recorded("0.5");
        Photos.put(LIN, of(finding), photo, Photos.jpeg(1)).then().statusCode(201);
        get(OFFICER_OF_P01, of(finding)).then().statusCode(404);
        get(OFFICER_OF_P01, of(finding) + "/" + photo).then().statusCode(404);

        inspection.move(finding, "notify").then().statusCode(200);

        get(OFFICER_OF_P01, of(finding))
                .then()
                .body("files.name", equalTo(List.of(Photos.NAME)))
                .body("files[0].addedBy", nullValue());
        get(HE, of(finding)).then().body("files[0].addedBy", endsWith("#lin"));
        get(WU, of(finding)).then().statusCode(200).body("files[0].addedBy", nullValue());
        get(OFFICER_OF_P01, of(finding) + "/" + photo).then().statusCode(200);
        get(OFFICER_OF_P02, of(finding)).then().statusCode(403);
    }

    @Test
    void anAppealIsShownWithFilesThatBothSidesSeeUntilItIsDecided() {
        String finding = inspection.notified("0.5");
        String path = "/api/v1/cycles/" + cycle.code() + "/findings/" + finding + "/appeal/evidence";
        refused(Photos.put(OFFICER_OF_P01, path, photo, Photos.jpeg(1)), 409, "evidence-closed");
        inspection.move(finding, "appeal").then().statusCode(200);

        Photos.put(OFFICER_OF_P01, path, photo, Photos.jpeg(1)).then().statusCode(201);

        get(LIN, path).then().body("files.file", equalTo(List.of(photo.toString())));
        get(WU, path + "/" + photo).then().statusCode(200);
        get(LIN, of(finding) + "/" + photo).then().statusCode(404);
        inspection.move(finding, "UPHELD").then().statusCode(200);
        refused(Photos.put(OFFICER_OF_P01, path, UUID.randomUUID(), Photos.jpeg(1)), 409, "evidence-closed");
    }

    @Test
    void whatIsStoredIsChangedByNobody() {
        Photos.put(LIN, of(inspection.recorded("0.5")), photo, Photos.jpeg(1))
                .then()
                .statusCode(201);

        for (String statement : List.of(
                "UPDATE evidence SET name = 'x' WHERE id = '" + photo + "'",
                "DELETE FROM evidence WHERE id = '" + photo + "'",
                "TRUNCATE evidence")) {
            assertThatThrownBy(() -> Database.executeAsService(statement)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> Database.executeAsOwner(statement))
                    .hasRootCauseMessage("ERROR: evidence: what was done is written once\n  Where: PL/pgSQL function"
                            + " refuse_rewriting() line 3 at RAISE");
        }
    }

    private String of(String finding) {
        return "/api/v1/cycles/" + cycle.code() + "/findings/" + finding + "/evidence";
    }

    private static void refused(Response response, int status, String problem) {
        assertThat(response.asString()).contains(problem);
        response.then().statusCode(status).body("type", endsWith(":" + problem));
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private Response record(String token, UUID finding, UUID... expected) {
        String files = Arrays.stream(expected)
                .map(each -> "\"" + each + "\"")
                .reduce((one, next) -> one + "," + next)
                .orElse("");
        String body = Inspection.findingWith("unit", "\"P01\"");
        return inspection.as(
                token,
                "",
                body.replaceFirst("\\{", "{\"finding\": \"" + finding + "\", \"evidence\": [" + files + "],"));
    }

    private static long stored(UUID file) {
        return Long.parseLong(Database.query("SELECT count(*) FROM evidence WHERE id = '" + file + "'")
                .get(0));
    }

    private Response half(String path, byte[] bytes) {
        return withDigest(path, Arrays.copyOf(bytes, bytes.length / 2), Photos.digest(bytes));
    }

    private Response withDigest(String path, byte[] bytes, String digest) {
        return given().auth()
                .oauth2(LIN)
                .contentType("image/jpeg")
                .header("Content-Digest", digest)
                .queryParam("name", "1.jpg")
                .body(bytes)
                .put(path + "/" + photo);
    }

    private List<Path> arriving() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.toList();
        }
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static String head(String token, String path, UUID file, byte[] bytes) {
        return "PUT " + path + "/" + file + "?name=%E7%AA%97%E5%8F%A3%203.jpg HTTP/1.1\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: image/jpeg\r\nContent-Digest: " + Photos.digest(bytes) + "\r\n";
    }

    /** An upload of which only so many bytes were sent, the connection open. */
    private static Socket begun(String path, UUID file, byte[] bytes, int sent) throws Exception {
        return begun(LIN, path, file, bytes, sent);
    }

    private static Socket begun(String token, String path, UUID file, byte[] bytes, int sent) throws Exception {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port);
        OutputStream out = socket.getOutputStream();
        String head = head(token, path, file, bytes) + "Host: x\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes, 0, sent);
        out.flush();
        return socket;
    }
}
