package org.jiheng.inspection.evidence.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ArrivalFolderTest {
    @TempDir
    Path machine;

    @Test
    void whatAKillHasLeftIsRemovedAtTheStartAndNothingElse() throws IOException {
        Path folder = machine.resolve("evidence");
        Path left = started(folder).file();
        Path others = Files.createFile(folder.resolve("others.part"));
        Path below = Files.createDirectories(folder.resolve("below"));
        Path beside = Files.createFile(machine.resolve("arriving-1.part"));

        started(folder);

        assertThat(left).doesNotExist();
        assertThat(others).exists();
        assertThat(below).exists();
        assertThat(beside).exists();
    }

    @Test
    void nobodyElseOnTheMachineReadsWhatArrives() throws IOException {
        Path arriving = started(machine.resolve("evidence")).file();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(arriving)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLinkThatSomebodyElseHasPutThereIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(machine.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(machine.resolve("evidence"), elsewhere);
        Files.createFile(elsewhere.resolve("arriving-1.part"));

        assertThatThrownBy(() -> started(link)).isInstanceOf(IllegalStateException.class);

        assertThat(elsewhere.resolve("arriving-1.part")).exists();
    }

    @Test
    void aFolderThatIsTidiedUpMeanwhileIsMadeAgain() throws IOException {
        Path folder = machine.resolve("evidence");
        ArrivalFolder arrivals = started(folder);
        Files.delete(folder);

        Path arriving = arrivals.file();

        assertThat(arriving).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderThatSomebodyElseHasMadeIsNotUsed() throws IOException {
        Path folder = Files.createDirectory(machine.resolve("evidence"));
        assumeTrue(isGivenAway(folder), "only an administrator gives folders away");

        assertThatThrownBy(() -> started(folder)).isInstanceOf(IllegalStateException.class);

        assertThat(folder).isEmptyDirectory();
    }

    private static boolean isGivenAway(Path folder) throws IOException {
        try {
            Files.setAttribute(folder, "unix:uid", 12_345);
            return true;
        } catch (FileSystemException e) {
            return false;
        }
    }

    private static ArrivalFolder started(Path folder) {
        ArrivalFolder started = new ArrivalFolder(folder);
        started.started(new StartupEvent());
        return started;
    }
}
