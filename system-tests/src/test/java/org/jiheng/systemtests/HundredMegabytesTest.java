package org.jiheng.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A table of 100 MB, sent to a service whose heap is smaller than a container's: it is told so, and the service goes on. */
class HundredMegabytesTest {
    private static final int MEGABYTES = 100;
    private static final String JURISDICTION = "351350";
    private static final String CYCLE = "/api/v1/cycles/" + JURISDICTION + "-2012";
    private static final String UNIT = "P01";
    private static final byte[] MEGABYTE = new byte[1 << 20];

    private static ServiceProcess indicators;

    @BeforeAll
    static void aServiceWithARunningCycle() {
        Servers servers = Servers.running();
        RunningSystem.setUpTopics(servers);
        indicators = new ServiceProcess("indicators", RunningSystem.fourFreePorts(), servers);
        indicators.start().awaitReady();
        ObjectNode scheme = EvaluationPackage.example("rounding").scheme();
        scheme.put("cycle", JURISDICTION + "-2012")
                .put("jurisdiction", JURISDICTION)
                .put("year", 2012);
        String tier = scheme.at("/tiers/0/code").asText();
        RunningSystem.post(indicators, "/api/v1/cycles", person("performance-office"), scheme.toString());
        RunningSystem.post(
                indicators,
                CYCLE + "/units",
                person("performance-office"),
                "{\"units\":[{\"unit\":\"" + UNIT + "\",\"name\":\"市直机关工委\",\"tier\":\"" + tier + "\"}]}");
        RunningSystem.post(indicators, CYCLE + "/start", person("performance-office"), "{}");
    }

    @AfterAll
    static void itEnds() {
        indicators.kill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 104857600", "Transfer-Encoding: chunked"})
    void isRefusedWithAClearMessage(String length) throws IOException {
        String answer = upload(length);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:jiheng:problem:request-too-large", "请分批提交。");
        assertThat(indicators.said()).doesNotContain("OutOfMemoryError");
        assertThat(RunningSystem.getJson(indicators, CYCLE).get("state").asText())
                .isEqualTo("RUNNING");
    }

    /** Sends until nobody takes it any more; what the service says meanwhile. */
    private static String upload(String length) throws IOException {
        URI service = URI.create(indicators.url());
        try (Socket connection = new Socket(service.getHost(), service.getPort())) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(in));
            out.write(("PUT " + CYCLE + "/plans/" + UNIT + "/table HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + person("unit-officer").unit(UNIT).token()
                            + "\r\nAccept-Language: zh\r\nContent-Type: text/csv\r\nIf-None-Match: *\r\n" + length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            boolean chunked = length.endsWith("chunked");
            for (int i = 0; i < MEGABYTES && !answer.isDone(); i++) {
                try {
                    write(out, chunked);
                } catch (IOException closed) {
                    break;
                }
            }
            return answer.join();
        }
    }

    private static void write(OutputStream out, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(MEGABYTE.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(MEGABYTE);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Up to the end of the problem, or of the connection. */
    private static String read(InputStream in) {
        StringBuilder said = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            while (said.indexOf("}") < 0) {
                int read = in.read(some);
                if (read < 0) {
                    break;
                }
                said.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            said.append(" closed");
        }
        return said.toString();
    }

    private static Tokens person(String role) {
        return Tokens.of(role).jurisdiction(JURISDICTION);
    }
}
