package org.jiheng.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ManyFaultsAreListedInPartTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void sixtyUnitsOfNoTier() throws IOException {
        Files.copy(ProjectFolder.ofThisProgram().exampleYear().resolve("scheme.json"), folder.resolve("scheme.json"));
        StringBuilder units = new StringBuilder("unit,name,tier\n");
        for (int i = 0; i < 60; i++) {
            units.append("U").append(i).append(",单位,NOWHERE\n");
        }
        Files.writeString(folder.resolve("units.csv"), units);
    }

    @Test
    void fiftyAreListedAndTheRestCounted() {
        List<String> lines = refusal();

        assertThat(lines).hasSize(52);
        assertThat(lines.get(0)).contains("60 faults");
        assertThat(lines.get(51)).contains("and 10 more", "--every-fault");
    }

    @Test
    void whoAsksForEveryFaultGetsIt() {
        assertThat(refusal("--every-fault")).hasSize(61);
    }

    private List<String> refusal(String... arguments) {
        Reading command = new Reading();
        new CommandLine(command).parseArgs(arguments);
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> command.givenPackage.read(folder, Words.in("en")));
        return trouble.describe(Words.in("en"));
    }

    @Command
    private static final class Reading {
        @CommandLine.Mixin
        private GivenPackage givenPackage = new GivenPackage();
    }
}
