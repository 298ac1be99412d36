package org.jiheng.localstack.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jiheng.localstack.Jiheng;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** On a file that was sealed by a program of another make, with openssl; {@code key.pem} is the public key. */
class MutatedSealsTest {
    private static final int MUTATIONS = 1_000;
    private static final long SEED = 20_130_131;

    private final Path sample = resource("sealed.json");
    private final Path keyFile = resource("key.pem");
    private final Optional<PublicKeyFile> key = Optional.of(PublicKeyFile.read(keyFile));

    @TempDir
    Path folder;

    @Test
    void theUntouchedOnePasses() throws IOException {
        Seal seal = new SealedFile(Files.readAllBytes(sample)).verify(key);

        assertThat(seal.cycle() + "/" + seal.unit()).isEqualTo("350100-2012/A15");
        assertThat(seal.version()).isEqualTo(2);
    }

    @Test
    void everyMutationIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        SplittableRandom random = new SplittableRandom(SEED);
        Map<SealMutation, Integer> found = new EnumMap<>(SealMutation.class);
        int tried = 0;
        while (tried < MUTATIONS) {
            SealMutation mutation = SealMutation.values()[tried % SealMutation.values().length];
            byte[] changed = mutation.of(whole, random);
            if (Arrays.equals(changed, whole)) {
                continue;
            }
            tried++;
            assertFound(changed, mutation);
            found.merge(mutation, 1, Integer::sum);
        }
        System.out.println("mutations of a sealed file, all found: " + tried + " " + found);
    }

    @Test
    void everyShorterFileIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        for (int length = 0; length < whole.length; length++) {
            assertFound(Arrays.copyOf(whole, length), SealMutation.TRUNCATION);
        }
    }

    @Test
    void whoDoesNotKnowTheKeyIsToldThatAnybodyMayHaveSealed() throws IOException {
        byte[] signedByAnother = SealMutation.SIGNED_AGAIN.of(Files.readAllBytes(sample), new SplittableRandom(SEED));

        assertThat(new SealedFile(signedByAnother).verify(Optional.empty()).version())
                .isEqualTo(2);

        assertThatThrownBy(() -> new SealedFile(signedByAnother).verify(key)).hasMessage("seal.other-key");
    }

    @Test
    void theCommandSaysWhatIsWrong() throws IOException {
        String text = Files.readString(sample);
        Path forged = Files.writeString(
                folder.resolve("forged"), text.replaceFirst("\"selfPoints\":\"0.30\"", "\"selfPoints\":\"0.40\""));
        Path spaced = Files.writeString(folder.resolve("spaced"), text + "\n");

        assertThat(run(sample.toString(), "--key", keyFile.toString()))
                .startsWith("0 Sound: figures of 350100-2012/A15, version 2")
                .contains("Signed with the key given");
        assertThat(run(sample.toString())).startsWith("0 Sound").contains("give --key");
        assertThat(run(forged.toString(), "--key", keyFile.toString())).startsWith("1 The figures were changed");
        assertThat(run(spaced.toString())).startsWith("1 The file is not in the one spelling");
        assertThat(run(sample.toString(), "--key", resource("another-key.pem").toString()))
                .startsWith("1 The file was signed with the key");
        assertThat(run("nowhere")).startsWith("1 nowhere cannot be read");
    }

    private void assertFound(byte[] changed, SealMutation mutation) {
        try {
            new SealedFile(changed).verify(key);
        } catch (Trouble found) {
            return;
        }
        throw new AssertionError(mutation + " was not found: " + new String(changed, StandardCharsets.UTF_8));
    }

    /** The exit code and what was said. */
    private static String run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            String[] all = Arrays.copyOf(arguments, arguments.length + 3);
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            all[0] = "verify-seal";
            all[all.length - 2] = "--lang";
            all[all.length - 1] = "en";
            int code = Jiheng.commandLine(all).execute(all);
            return code + " " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(MutatedSealsTest.class.getResource("/seal/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
