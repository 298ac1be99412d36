package org.jiheng.localstack.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.SmallYear;
import org.jiheng.localstack.load.PretendedServices.Deed;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TheYearIsReplayedDayByDayTest {
    private static final EvaluationPackage YEAR = EvaluationPackage.read(SmallYear.FOLDER);

    @Test
    void whatHappensEarlierIsDoneAndShownEarlier() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PretendedServices services = new PretendedServices()) {
            replay(services, said);

            List<String> paths = services.deeds().stream()
                    .map(Deed::path)
                    .map(TheYearIsReplayedDayByDayTest::act)
                    .toList();
            assertThat(paths)
                    .containsSubsequence("start", "approve", "decide", "drop", "progress-reports", "open", "close")
                    .containsSubsequence("vetoes", "self-assessments", "assessments");
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "2012-07-19  findings 2", "2012-07-20  findings 1", "2012-09-28  progress reports 1")
                .contains("2012-07-23\n")
                .doesNotContain("2012-07-21");
    }

    private static String act(String path) {
        return path.replaceAll(".*/", "");
    }

    private static void replay(PretendedServices services, ByteArrayOutputStream said) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        LoadContext context = LoadContext.of(YEAR, services.urls(), Words.in("en"));
        new YearReplay(context, new Progress(out, false), out).replay(Duration.ZERO);
    }
}
