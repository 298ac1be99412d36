package org.jiheng.localstack.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;
import org.jiheng.localstack.infrastructure.FreePort;
import org.jiheng.localstack.load.RefusedRequest;
import org.jiheng.localstack.stack.ManagementUrls;
import org.jiheng.localstack.stack.ServiceUrls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each check finds what it is for, and says in both languages what to do. */
class DoctorSeesWhatIsWrongTest {
    static {
        // else every answer waits for the acknowledgement of its first packet
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String UP = health("UP", "version", "UP");

    @TempDir
    private Path folder;

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void everythingIsWell() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        answers.put("/q/health/live", UP);
        answers.put("/q/health/ready", UP);
        answers.put("/q/health/well", UP);
        answers.put(
                "/.well-known/openid-configuration", "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url + "/jwks\"}");
        answers.put("/jwks", "{\"keys\":[{}]}");
        answers.put("/api/v1/standings/stuck", "{\"stuck\":[]}");
        answers.put("/api/v1/cycles", "{\"cycles\":[{\"cycle\":\"350100-2012\"}],\"total\":1}");
        answers.put("/api/v1/standings/published", standing(1));
        answers.put("/api/v1/standings/taken", standing(1));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = answers.getOrDefault(
                            path + "?" + exchange.getRequestURI().getQuery(), answers.get(path))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(statuses.getOrDefault(path, 200), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aSoundInstallationIsFoundWell() {
        assertThat(wrong(doctor(urls(url), Clock.systemUTC()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health/live, '{\"status\":\"DOWN\",\"checks\":[{\"name\":\"relay\",\"status\":\"DOWN\"}]}', not-live",
        "/q/health/ready, '{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}', not-ready",
        "/q/health/well, '{\"status\":\"DOWN\",\"checks\":[{\"name\":\"audit chain\",\"status\":\"DOWN\"}]}', not-well",
        "/q/health/live, '<html>Welcome to the gateway</html>', not-live",
        "/q/health/live, '{\"status\":\"UP\",\"checks\":[]}', version-unknown",
        "/.well-known/openid-configuration, '{\"issuer\":\"http://other\",\"jwks_uri\":\"x\"}', identity-other-issuer",
        "/.well-known/openid-configuration, '', identity-no-metadata",
        "/jwks, '{\"keys\":[]}', identity-no-keys",
        "/api/v1/standings/stuck, '{\"stuck\":[{\"topic\":\"t\",\"subject\":\"s\"}]}', stuck",
        "/api/v1/standings/stuck, '<html>Please log in</html>', unexpected",
        "/api/v1/standings/stuck, '{}', unexpected",
        "/api/v1/cycles, '{\"items\":[]}', unexpected",
        "/api/v1/standings/published, '{}', unexpected",
        "/api/v1/standings/taken, '{\"standings\":[]}', backlog"
    })
    void whatIsWrongIsNamed(String path, String answer, String finding) {
        answers.put(path, answer);

        assertFound(finding, doctor(urls(url), Clock.systemUTC()));
    }

    /** The body is as good as ever: it does not count. */
    @ParameterizedTest
    @CsvSource({
        "/q/health/live, 502, not-live",
        "/q/health/ready, 503, not-ready",
        "/.well-known/openid-configuration, 500, identity-no-metadata",
        "/jwks, 404, identity-no-keys",
        "/api/v1/standings/stuck, 401, token-refused",
        "/api/v1/standings/stuck, 403, token-without-right",
        "/api/v1/standings/stuck, 403, unexpected",
        "/api/v1/cycles, 403, unexpected",
        "/api/v1/standings/published, 403, unexpected",
        "/api/v1/standings/taken, 500, unexpected"
    })
    void anAnswerOfAnotherStatusIsNoneOfAService(String path, int status, String finding) {
        statuses.put(path, status);

        assertFound(finding, doctor(urls(url), Clock.systemUTC()));
    }

    @ParameterizedTest
    @CsvSource({"60, clock-behind", "-60, clock-ahead"})
    void clocksThatDisagreeAreFound(int seconds, String finding) {
        Doctor doctor = doctor(urls(url), Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds)));

        assertThat(wrong(doctor)).extracting(Observation::key).containsOnly(finding);
        assertFound(finding, doctor);
    }

    @Test
    void aServiceOfAnotherVersionIsFound() {
        answers.put("/older/q/health/live", UP.replace("\"1\"", "\"0.9\""));
        answers.put("/older/q/health/ready", UP);
        answers.put("/older/q/health/well", UP);

        assertFound(
                "versions-differ",
                doctor(urls(url).with(new ManagementUrls(url, url, url + "/older", url)), Clock.systemUTC()));
    }

    @Test
    void theCyclesOfEveryPageAreLookedAt() {
        answers.put("/api/v1/cycles?page=0&size=500", "{\"cycles\":[{\"cycle\":\"350100-2011\"}],\"total\":2}");
        answers.put("/api/v1/cycles?page=1&size=500", "{\"cycles\":[{\"cycle\":\"350100-2012\"}],\"total\":2}");
        answers.put("/api/v1/standings/taken?partition=350100-2012", "{\"standings\":[]}");

        assertFound("backlog", doctor(urls(url), Clock.systemUTC()));
    }

    @Test
    void whereNobodyListensAServiceIsMissed() {
        String nowhere = "http://127.0.0.1:" + FreePort.next();

        Doctor doctor = doctor(urls(nowhere, url), Clock.systemUTC());

        assertFound("not-listening", doctor);
        assertFound("unreachable", doctor);
    }

    @Test
    void whereNobodyListensForManagementIsToldApart() {
        String nowhere = "http://127.0.0.1:" + FreePort.next();

        assertFound("management-not-listening", doctor(urls(url, nowhere), Clock.systemUTC()));
    }

    /** As behind a gateway that does not pass it on: a remark, and everything else is looked at. */
    @Test
    void aManagementPortThatCannotBeToldIsNoFault() {
        ServiceUrls gateway = new ServiceUrls(url, url, url, url, ManagementUrls.NONE_NAMED, url, null);
        List<String> seen = new ArrayList<>();

        boolean well = doctor(gateway, Clock.systemUTC()).examine(each -> seen.add(each.key()));

        assertThat(well).isTrue();
        assertThat(seen).contains("management-unknown", "clock", "none-stuck").doesNotContain("healthy");
    }

    @Test
    void aProviderThatIsDownIsMissed() {
        String nowhere = "http://127.0.0.1:" + FreePort.next();

        assertFound("identity-unreachable", doctor(urls(url).with(nowhere, null), Clock.systemUTC()));
    }

    @Test
    void aProviderThatGivesThisProgramNoTokenIsToldSo() {
        Supplier<String> refused = () -> {
            throw new RefusedRequest("POST " + url + "/token", 401, "");
        };

        assertFound("refused", Doctor.of(urls(url), refused, folder));
    }

    @ParameterizedTest
    @CsvSource({"'', no-answer", "'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n', clock-unknown"})
    void aPortThatSaysLittleIsNoService(String said, String finding) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread listener = new Thread(() -> answerAll(other, said), "listener");
            listener.setDaemon(true);
            listener.start();
            String there = "http://127.0.0.1:" + other.getLocalPort();

            assertFound(finding, doctor(urls(there, there), Clock.systemUTC()));
        }
    }

    @Test
    void aTakenPortIsFoundBeforeTheStart() {
        assertFound(
                "port-taken", Doctor.beforeTheStart(folder, server.getAddress().getPort()));
    }

    @Test
    void aFullDiskIsFound() {
        assertFound("disk-full", new Doctor(List.of(new DiskCheck(List.of(folder), Long.MAX_VALUE))));
    }

    @Test
    void anOldJavaIsFound() {
        assertFound("java-old", new Doctor(List.of(new JavaCheck(11))));
    }

    private static void answerAll(ServerSocket listener, String said) {
        while (!listener.isClosed()) {
            try (Socket caller = listener.accept()) {
                if (!said.isEmpty()) {
                    caller.getInputStream().read(new byte[8192]);
                    caller.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                // the test is over, or the caller has gone
            }
        }
    }

    private Doctor doctor(ServiceUrls urls, Clock clock) {
        return Doctor.of(urls, () -> "token", folder, clock, Duration.ofMillis(1));
    }

    private ServiceUrls urls(String all) {
        return urls(all, all);
    }

    private ServiceUrls urls(String scoring, String management) {
        ManagementUrls managed = new ManagementUrls(management, url, url, url);
        return new ServiceUrls(scoring, url, url, url, managed, url, null);
    }

    private static void assertFound(String finding, Doctor doctor) {
        Findings.assertFound(finding, wrong(doctor));
    }

    private static List<Observation> wrong(Doctor doctor) {
        return Findings.of(doctor);
    }

    private static String health(String status, String check, String of) {
        return "{\"status\":\"" + status + "\",\"checks\":[{\"name\":\"" + check + "\",\"status\":\"" + of
                + "\",\"data\":{\"version\":\"1\"}}]}";
    }

    private static String standing(int revision) {
        return "{\"standings\":[{\"topic\":\"t\",\"subject\":\"s\",\"revision\":" + revision + "}]}";
    }
}
