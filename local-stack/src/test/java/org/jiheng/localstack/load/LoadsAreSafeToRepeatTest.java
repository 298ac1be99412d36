package org.jiheng.localstack.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.SmallYear;
import org.jiheng.localstack.load.PretendedServices.Deed;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A load that breaks off goes on where it was; nothing of a package is done twice. */
class LoadsAreSafeToRepeatTest {
    private static final EvaluationPackage YEAR = EvaluationPackage.read(SmallYear.FOLDER);
    private static List<String> deedsOfOneLoad;

    private final PretendedServices services = new PretendedServices();

    LoadsAreSafeToRepeatTest() throws IOException {}

    @AfterEach
    void close() {
        services.close();
    }

    @ParameterizedTest
    @MethodSource("everyAct")
    void whereverItBrokeOffTheNextLoadDoesTheRest(int acts) throws IOException {
        services.breakAfter(acts);
        assertThatThrownBy(() -> load("zh")).isInstanceOf(RefusedRequest.class);
        services.mend();

        Deeds again = load("en");

        assertThat(again.goOn()).isTrue();
        assertThat(withoutIds(services.deeds())).containsExactlyInAnyOrderElementsOf(deedsOfOneLoad());
    }

    static IntStream everyAct() throws IOException {
        return IntStream.range(0, deedsOfOneLoad().size());
    }

    @Test
    void aFinishedLoadRepeatedDoesNothingAndKnowsIt() throws IOException {
        Deeds first = load("en");

        Deeds again = load("en");

        assertThat(first.goOn()).isFalse();
        assertThat(again.wereAllDone()).isTrue();
        assertThat(withoutIds(services.deeds())).containsExactlyInAnyOrderElementsOf(deedsOfOneLoad());
    }

    @Test
    void everybodyActsInTheCyclesJurisdiction() {
        load("en");

        assertThat(services.deeds())
                .allSatisfy(deed -> assertThat(deed.token())
                        .contains("jurisdiction=" + YEAR.scheme().jurisdiction(), "role=integration"));
        assertThat(services.readers())
                .isNotEmpty()
                .allSatisfy(token -> assertThat(token)
                        .contains("jurisdiction=" + YEAR.scheme().jurisdiction())
                        .doesNotContain("integration"));
    }

    @Test
    void anActOfAYearThatIsOverIsDatedInIt() {
        load("en");

        assertThat(services.deeds())
                .filteredOn(deed -> deed.path().matches(".*/(sign|open|notify|accept|drop)"))
                .isNotEmpty()
                .allSatisfy(deed -> assertThat(deed.body().path("occurredOn").asText())
                        .startsWith(YEAR.scheme().json().path("year").asText()));
    }

    private Deeds load(String language) {
        LoadContext context = LoadContext.of(YEAR, services.urls(), Words.in(language));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new PackageLoader(context, new Progress(nowhere, false)).load();
        return context.deeds();
    }

    private static synchronized List<String> deedsOfOneLoad() throws IOException {
        if (deedsOfOneLoad == null) {
            deedsOfOneLoad = loadOnce();
        }
        return deedsOfOneLoad;
    }

    private static List<String> loadOnce() throws IOException {
        LoadsAreSafeToRepeatTest other = new LoadsAreSafeToRepeatTest();
        try {
            other.load("en");
            return withoutIds(other.services.deeds());
        } finally {
            other.close();
        }
    }

    private static List<String> withoutIds(List<Deed> deeds) {
        String id = UUID.randomUUID().toString().replaceAll("[0-9a-f]", "[0-9a-f]");
        return deeds.stream()
                .map(deed -> (deed.method() + " " + deed.path() + " " + deed.body()).replaceAll(id, "ID"))
                .toList();
    }
}
