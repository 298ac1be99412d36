package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProgramsFolderTest {
    @TempDir
    private Path cache;

    @TempDir
    private Path run;

    @Test
    void nobodyElseEntersIt() throws IOException {
        Path programs = ProgramsFolder.in(cache.resolve("new"), run);

        assertThat(permissions(programs.getParent())).isEqualTo("rwx------");
    }

    @Test
    void oneThatWasOpenToAllIsClosed() throws IOException {
        Path own = ProgramsFolder.in(cache, run).getParent();
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));

        Path again = ProgramsFolder.in(cache, run).getParent();

        assertThat(again).isEqualTo(own);
        assertThat(permissions(own)).isEqualTo("rwx------");
    }

    @Test
    void aLinkToElsewhereIsNotFollowed() throws IOException {
        Files.createSymbolicLink(cache.resolve("jiheng-postgres"), run);

        assertThatThrownBy(() -> ProgramsFolder.in(cache, run)).isInstanceOf(IOException.class);
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
