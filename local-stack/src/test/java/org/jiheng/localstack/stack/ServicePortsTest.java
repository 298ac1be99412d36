package org.jiheng.localstack.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ServicePortsTest {
    private static final String ISSUER = "http://127.0.0.1:1/jiheng";

    @TempDir
    private Path folder;

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
    void managementIsTenPortsAfterAServiceUnlessItIsNamed() {
        ServiceUrls urls = ServiceUrls.from("http://127.0.0.1:8080", null, "http://10.0.0.2:9000", null, ISSUER);

        assertThat(urls.management().known().values())
                .containsExactly(
                        "http://127.0.0.1:8090",
                        "http://127.0.0.1:8091",
                        "http://10.0.0.2:9010",
                        "http://127.0.0.1:8093");
        assertThat(urls.with(new ManagementUrls("http://10.0.0.9:9090", null, "http://10.0.0.2:1", null))
                        .management()
                        .known()
                        .values())
                .containsExactly(
                        "http://10.0.0.9:9090", "http://10.0.0.9:9091", "http://10.0.0.2:1", "http://10.0.0.9:9093");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://gateway.example", "https://gateway.example:8080", "http://gateway.example:65530"})
    void behindAGatewayManagementCannotBeTold(String gateway) {
        ServiceUrls urls = ServiceUrls.from(
                gateway + "/scoring", gateway + "/indicators", gateway + "/survey", gateway + "/inspection", ISSUER);

        assertThat(urls.management().known()).isEmpty();
    }

    @Test
    void theStateFileKnowsTheManagementPorts() throws IOException {
        ServiceUrls urls = ServicePorts.from(0).urls(ISSUER, "127.0.0.1:2");
        StateFile file = new StateFile(folder);

        file.announce(urls);

        assertThat(file.read()).contains(urls);
        assertThat(urls.management().known()).hasSize(4).doesNotContainValue(urls.scoring());
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
