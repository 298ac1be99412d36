package org.jiheng.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TwoStacksOfOneProjectTest {
    private static final ServiceUrls ONE = ServiceUrls.from("http://127.0.0.1:8080", "http://127.0.0.1:1/jiheng");
    private static final ServiceUrls OTHER = ServiceUrls.from("http://127.0.0.1:9080", "http://127.0.0.1:2/jiheng");

    @TempDir
    private Path runs;

    @Test
    void theOneThatEndsLeavesTheOtherToBeFound() throws IOException {
        StateFile file = new StateFile(runs);
        file.announce(ONE);
        file.announce(OTHER);

        file.withdraw(ONE);

        assertThat(file.read()).contains(OTHER);
    }

    @Test
    void theLastOneToEndLeavesNothingToBeFound() throws IOException {
        StateFile file = new StateFile(runs);
        file.announce(ONE);

        file.withdraw(ONE);

        assertThat(file.read()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void eachRunHasLogsOfItsOwn() {
        Path log = RunFolder.create(runs).log("scoring-service");
        Path other = RunFolder.create(runs).log("scoring-service");

        assertThat(log).isNotEqualTo(other).hasFileName("scoring-service.log");
        assertThat(log.getParent()).exists();
    }

    @Test
    void logsOfOldRunsGoButNotThoseOfOneThatGoesOn() throws IOException {
        String goesOn = "20120101-000000-000-" + ProcessHandle.current().pid() + "-1";
        Files.createDirectory(runs.resolve(goesOn));
        for (int i = 1; i <= 9; i++) {
            // no process has this id
            Path old = Files.createDirectory(runs.resolve("2012020" + i + "-000000-000-999999999999-1"));
            Files.createFile(old.resolve("scoring-service.log"));
        }

        RunFolder.create(runs);

        assertThat(names()).hasSize(6).contains(goesOn, "20120209-000000-000-999999999999-1");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(runs)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
