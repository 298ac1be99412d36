package org.jiheng.localstack.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTest {
    @TempDir
    private Path folder;

    private Secrets secrets;

    @BeforeEach
    void anExample() throws IOException {
        Path example = folder.resolve(".env.example");
        Files.write(
                example,
                List.of(
                        "# words",
                        "A_SETTING=8",
                        "A_PASSWORD=",
                        "B_PASSWORD=",
                        "",
                        "A_SIGNING_KEY=",
                        "JIHENG_USER_A_PASSWORD="));
        secrets = new Secrets(example);
    }

    @Test
    void everyNameWithoutAValueGetsOneOfItsOwnAndAllElseStays() {
        EnvironmentFile made = secrets.make();

        assertThat(made.lines()).hasSize(7).startsWith("# words", "A_SETTING=8").contains("");
        assertThat(made.value("A_PASSWORD").orElseThrow()).matches("[A-Za-z0-9]{32}");
        assertThat(made.value("B_PASSWORD")).isNotEqualTo(made.value("A_PASSWORD"));
        assertThat(made.value("A_SIGNING_KEY").orElseThrow())
                .matches("-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=]+-----END PRIVATE KEY-----");
        assertThat(made.empty()).isEmpty();
    }

    @Test
    void renewedAreTheSystemsPasswordsOnly() {
        EnvironmentFile before = secrets.make();
        List<String> changed = new ArrayList<>(List.of("OF_MY_OWN=1"));
        before.lines().stream()
                .filter(line -> !line.startsWith("B_PASSWORD"))
                .map(line -> line.equals("A_SETTING=8") ? "A_SETTING=9" : line)
                .forEach(changed::add);

        EnvironmentFile after = secrets.renew(new EnvironmentFile(changed));

        assertThat(after.value("OF_MY_OWN")).contains("1");
        assertThat(after.value("A_SETTING")).contains("9");
        assertThat(after.value("B_PASSWORD").orElseThrow()).hasSize(32);
        assertThat(after.value("A_SIGNING_KEY")).isEqualTo(before.value("A_SIGNING_KEY"));
        assertThat(after.value("JIHENG_USER_A_PASSWORD")).isEqualTo(before.value("JIHENG_USER_A_PASSWORD"));
        assertThat(after.value("A_PASSWORD")).isNotEqualTo(before.value("A_PASSWORD"));
    }

    @Test
    void nobodyElseCanReadTheFileAndOneThatIsThereStays() throws IOException {
        Path file = folder.resolve(".env");

        Secrets.write(secrets.make(), file, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        List<String> before = Files.readAllLines(file);
        assertThatThrownBy(() -> Secrets.write(secrets.make(), file, false))
                .isInstanceOf(Trouble.class)
                .hasMessage("secrets.there");
        assertThat(Files.readAllLines(file)).isEqualTo(before);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }
}
