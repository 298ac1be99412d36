package org.jiheng.localstack.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ServicePortsTest {
    private static final String ISSUER = "http://127.0.0.1:1/jiheng";

    @Test
    void aTakenPortIsNamedWithAWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();

            Trouble trouble = catchThrowableOfType(Trouble.class, () -> ServicePorts.from(port));

            assertThat(trouble.describe(Words.in("en")).get(0)).contains(String.valueOf(port), "--port");
        }
    }

    @Test
    void zeroMeansFreePorts() {
        ServiceUrls urls = ServicePorts.from(0).urls(ISSUER, "127.0.0.1:2");

        assertThat(urls.scoring()).isNotEqualTo(urls.indicators());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "127.0.0.1:8080",
                "ftp://127.0.0.1",
                "http://",
                "http://127.0.0.1:65534",
                "http://127.0.0.1:65536",
                "http://127.0.0.1:8080?unit=P01",
                "a b"
            })
    void whatIsNoAddressOfServicesIsRefusedInWords(String url) {
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> ServiceUrls.from(url, ISSUER));

        assertThat(trouble.describe(Words.in("en")).get(0)).contains(url, "http://127.0.0.1:8080");
    }

    @Test
    void theOthersFollowScoring() {
        ServiceUrls urls = ServiceUrls.from("http://127.0.0.1:8080/", ISSUER);

        assertThat(urls.inspection()).isEqualTo("http://127.0.0.1:8083");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://scoring.example", "http://gateway.example:8080/scoring"})
    void whereThereIsNoPortToCountFromTheOthersMustBeNamed(String url) {
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> ServiceUrls.from(url, ISSUER));

        assertThat(trouble.describe(Words.in("en")).get(0))
                .contains(url, "--indicators-url", "--survey-url", "--inspection-url");
    }

    @Test
    void noAddressIsThatOfTwoServices() {
        Trouble trouble = catchThrowableOfType(
                Trouble.class,
                () -> ServiceUrls.from(
                        "http://127.0.0.1:8080", "http://127.0.0.1:9001", "http://127.0.0.1:9001/", null, ISSUER));

        assertThat(trouble.describe(Words.in("en")).get(0)).contains("http://127.0.0.1:9001", "two services");
    }

    @Test
    void eachServiceMayHaveAHostOrAPathOfItsOwn() {
        ServiceUrls urls = ServiceUrls.from(
                "https://scoring.example",
                "https://gateway.example/indicators/",
                "https://gateway.example/survey",
                "https://10.0.0.4:8443",
                ISSUER);

        assertThat(urls.services().values())
                .containsExactly(
                        "https://scoring.example",
                        "https://gateway.example/indicators",
                        "https://gateway.example/survey",
                        "https://10.0.0.4:8443");
    }
}
