package org.jiheng.localstack.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DoctorSeesWhatIsWrongTest {
    private static final String UP =
            "{\"checks\":[{\"name\":\"version\",\"status\":\"UP\",\"data\":{\"version\":\"1\"}}]}";

    @TempDir
    private Path folder;

    private final Map<String, String> answers = new HashMap<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void everythingIsWell() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        answers.put("/q/health/live", UP);
        answers.put("/q/health/ready", UP);
        answers.put(
                "/.well-known/openid-configuration", "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url + "/jwks\"}");
        answers.put("/jwks", "{\"keys\":[{}]}");
        answers.put("/api/v1/standings/stuck", "{\"stuck\":[]}");
        answers.put("/api/v1/cycles", "{\"cycles\":[{\"cycle\":\"350100-2012\"}]}");
        answers.put("/api/v1/standings/published", standing(1));
        answers.put("/api/v1/standings/taken", standing(1));
        server.createContext("/", exchange -> {
            byte[] body =
                    answers.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 401 : 200, body.length == 0 ? -1 : body.length);
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
        assertThat(wrong(Clock.systemUTC())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/q/health/live, '{\"checks\":[{\"name\":\"relay\",\"status\":\"DOWN\"}]}', not-live",
        "/q/health/ready, '{\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}', not-ready",
        "/q/health/live, '{\"checks\":[]}', version-unknown",
        "/.well-known/openid-configuration, '{\"issuer\":\"http://other\",\"jwks_uri\":\"x\"}', identity-other-issuer",
        "/.well-known/openid-configuration, '', identity-no-metadata",
        "/jwks, '{\"keys\":[]}', identity-no-keys",
        "/api/v1/standings/stuck, '', token-refused",
        "/api/v1/standings/stuck, '{\"stuck\":[{\"topic\":\"t\",\"subject\":\"s\"}]}', stuck",
        "/api/v1/standings/taken, '{\"standings\":[]}', backlog"
    })
    void whatIsWrongIsNamed(String path, String answer, String finding) {
        answers.put(path, answer);

        assertThat(wrong(Clock.systemUTC())).extracting(Observation::key).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({"60, clock-behind", "-60, clock-ahead"})
    void clocksThatDisagreeAreFound(int seconds, String finding) {
        Clock ours = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));

        assertThat(wrong(ours)).extracting(Observation::key).containsOnly(finding);
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void whateverIsWrongHasARemedyInWords(String language) {
        Words words = Words.in(language);
        answers.clear();
        List<Observation> wrong = wrong(Clock.systemUTC());

        assertThat(wrong).isNotEmpty().allSatisfy(seen -> {
            assertThat(words.has("doctor." + seen.key() + ".remedy")).isTrue();
            assertThat(seen.lines(words)).hasSize(2);
        });
    }

    private List<Observation> wrong(Clock clock) {
        List<Observation> wrong = new ArrayList<>();
        ServiceUrls urls = new ServiceUrls(url, url, url, url, url, null);
        Doctor.of(urls, () -> "token", folder, clock).examine(seen -> {
            if (!seen.well()) {
                wrong.add(seen);
            }
        });
        return wrong;
    }

    private static String standing(int revision) {
        return "{\"standings\":[{\"topic\":\"t\",\"subject\":\"s\",\"revision\":" + revision + "}]}";
    }
}
