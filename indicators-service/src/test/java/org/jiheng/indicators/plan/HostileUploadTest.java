package org.jiheng.indicators.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.indicators.testing.Workbook;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

/** Uploads that would fill the service's memory. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HostileUploadTest {
    private static final int MEGABYTES = 100;
    private static final int PATIENCE_SECONDS = 30;
    private static final byte[] MEGABYTE = new byte[1 << 20];
    private static final byte[] TABLE =
            "indicator,component,name,kind,maxPoints\nP01-01,BUSINESS,a,BASIC,0.4\n".getBytes(StandardCharsets.UTF_8);

    @ConfigProperty(name = "jiheng.tables.at-once")
    int atOnce;

    private Year year;

    @BeforeEach
    void aRunningYear() {
        year = Year.runningWith("P01");
    }

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyAreRead() throws IOException {
        String answer = upload("Content-Length: " + ((long) MEGABYTES << 20), out -> out.write(MEGABYTE));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:jiheng:problem:request-too-large");
    }

    @Test
    void aHundredMegabytesThatDoNotSaySoAreCutOffWithAProblem() throws IOException {
        String answer = upload("Transfer-Encoding: chunked", out -> {
            out.write((Integer.toHexString(MEGABYTE.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(MEGABYTE);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:jiheng:problem:request-too-large");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() {
        year.table(year.officerOf("P01"), "PUT", "/plans/P01/table", Workbook.TYPE, Workbook.bomb(200), null)
                .statusCode(413)
                .body("type", endsWith(":table-too-large"))
                .body("errors.rule", contains("packed-too-tightly"));
    }

    /** All that are worked on wait here for the unit, which somebody else holds. */
    @Test
    void asManyTablesAreWorkedOnAtOnceAsThereIsMemoryFor() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(atOnce + 1);
        CompletionService<ValidatableResponse> uploads = new ExecutorCompletionService<>(officers);
        try (Connection holder = Database.current().asOwner()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("SELECT FROM unit WHERE cycle = '" + year.cycle() + "' FOR UPDATE");
            for (int i = 0; i <= atOnce; i++) {
                uploads.submit(
                        () -> year.table(year.officerOf("P01"), "PUT", "/plans/P01/table", "text/csv", TABLE, null));
            }

            ValidatableResponse oneTooMany =
                    uploads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).get();

            oneTooMany
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith(":too-many-requests"));
            holder.rollback();
            for (int i = 0; i < atOnce; i++) {
                assertThat(uploads.take().get().extract().statusCode()).isIn(200, 412);
            }
        } finally {
            officers.shutdown();
        }
        year.table(year.officerOf("P01"), "PUT", "/plans/P01/table", "text/csv", TABLE)
                .statusCode(200);
    }

    private interface Megabyte {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Sends until nobody takes it any more; what the service says meanwhile. */
    private String upload(String length, Megabyte megabyte) throws IOException {
        try (Socket connection = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = connection.getOutputStream();
            InputStream in = connection.getInputStream();
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(in));
            out.write(("PUT /api/v1/cycles/" + year.cycle()
                            + "/plans/P01/table HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + year.officerOf("P01").token()
                            + "\r\nContent-Type: text/csv\r\nIf-None-Match: *\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < MEGABYTES && !answer.isDone(); i++) {
                try {
                    megabyte.writeTo(out);
                } catch (IOException closed) {
                    break;
                }
            }
            return answer.join();
        }
    }

    /** Up to the problem's type, or the end. */
    private static String read(InputStream in) {
        StringBuilder said = new StringBuilder();
        try {
            int next = in.read();
            while (next >= 0 && said.indexOf("too-large") < 0) {
                said.append((char) next);
                next = in.read();
            }
        } catch (IOException closed) {
            said.append(" closed");
        }
        return said.toString();
    }
}
