package org.jiheng.survey.wave.key.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.key.WaveKeyWrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Keys lie in files that nobody else reads, are there whole, and are gone when they are destroyed. */
class FileWaveKeysTest {
    private static final WaveId WAVE = new WaveId("350100-2012", "2012-12");

    @TempDir
    Path somewhere;

    @Test
    void aKeyIsReadAgainByAnotherInstance() {
        WaveKey made = keys().make(WAVE);
        assertThat(keys().find(WAVE).orElseThrow().bytes()).isEqualTo(made.bytes());
    }

    @Test
    void aWaveThatWasNeverOpenedHasNone() {
        assertThat(keys().find(WAVE)).isEmpty();
    }

    @Test
    void onlyTheServiceReadsThem() throws IOException {
        Files.createDirectory(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        keys().make(WAVE);
        assertThat(permissions(folder())).isEqualTo("rwx------");
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(file.getFileName().toString()).startsWith("350100-2012_2012-12_");
        });
    }

    @Test
    void theKeyOfAnOpeningThatFailedIsTakenAgain() {
        WaveKey left = keys().make(WAVE);
        assertThat(keys().make(WAVE).bytes()).isEqualTo(left.bytes());
    }

    @Test
    void wavesWhoseNamesLookAlikeHaveKeysOfTheirOwn() throws IOException {
        List<WaveId> alike = List.of(
                new WaveId("350100-2012", "十二月"),
                new WaveId("350100-2012", "十一月"),
                new WaveId("350100-2012_a", "b"),
                new WaveId("350100-2012", "a_b"),
                new WaveId("../350100-2012", "../../a"));
        alike.forEach(keys()::make);
        assertThat(files()).hasSize(alike.size());
        assertThat(alike.stream().map(wave -> keys().find(wave).orElseThrow().bytes()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDestroyedKeyIsGone() throws IOException {
        keys().make(WAVE);
        keys().destroy(WAVE);
        assertThat(keys().find(WAVE)).isEmpty();
        assertThat(files()).isEmpty();
        keys().destroy(WAVE);
    }

    @Test
    void aDestroyedKeyIsOverwrittenFirst() throws IOException {
        keys().make(WAVE);
        Path another = Files.createLink(somewhere.resolve("another"), files().get(0));
        keys().destroy(WAVE);
        assertThat(Files.readAllBytes(another)).isEqualTo(new byte[WaveKey.LENGTH]);
    }

    @Test
    void whatIsNoKeyIsNotTakenForOne() throws IOException {
        keys().make(WAVE);
        Files.write(files().get(0), new byte[31]);
        assertThatThrownBy(() -> keys().find(WAVE)).isInstanceOf(WaveKeyWrong.class);
        assertThatThrownBy(() -> keys().make(WAVE)).isInstanceOf(WaveKeyWrong.class);
    }

    @Test
    void withoutAFolderTheServiceDoesNotStart() throws IOException {
        assertThatThrownBy(() -> new FileWaveKeys(Optional::empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JIHENG_WAVE_KEYS");
        Path file = Files.createFile(somewhere.resolve("file"));
        assertThatThrownBy(() -> new FileWaveKeys(() -> Optional.of(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JIHENG_WAVE_KEYS");
    }

    private FileWaveKeys keys() {
        return new FileWaveKeys(() -> Optional.of(folder()));
    }

    private Path folder() {
        return somewhere.resolve("keys");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
