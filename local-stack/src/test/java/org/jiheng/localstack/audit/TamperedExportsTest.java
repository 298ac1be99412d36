package org.jiheng.localstack.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.jiheng.localstack.Jiheng;
import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** On exports that a service wrote: all of its log, positions up to 60 ({@code toPosition}), those after ({@code fromPosition}); {@code key.pem} is its public key. */
class TamperedExportsTest {
    private static final int MUTATIONS = Integer.getInteger("jiheng.mutations", 2_000);
    private static final long SEED = 20_121_231;

    private final Path sample = resource("export.ndjson");
    private final Path keyFile = resource("key.pem");
    private final PublicKeyFile key = PublicKeyFile.read(keyFile);

    @TempDir
    Path folder;

    @Test
    void theUntouchedOnePasses() throws IOException {
        Trailer trailer = new Export(sample, key).verify(null);

        assertThat(trailer.entries()).isEqualTo(Files.readAllLines(sample).size() - 1);
        assertThat(trailer.withheld()).isPositive();
    }

    @Test
    void everyMutationIsFound() throws IOException {
        List<String> lines = Files.readAllLines(sample);
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Mutation, Integer> found = new EnumMap<>(Mutation.class);
        int tried = 0;
        while (tried < MUTATIONS) {
            Mutation mutation = Mutation.values()[tried % Mutation.values().length];
            List<String> changed = mutation.of(lines, random);
            if (changed.equals(lines)) {
                continue;
            }
            tried++;
            assertFound(changed, mutation);
            found.merge(mutation, 1, Integer::sum);
        }
        System.out.println("mutations of an audit export, all found: " + tried + " " + found);
    }

    @Test
    void whatTheServiceSignedAsAPartDoesNotPassForTheWhole() {
        for (String name : new String[] {"beginning.ndjson", "rest.ndjson"}) {
            Export part = new Export(resource(name), key);

            assertThatThrownBy(() -> part.verify(null)).hasMessage("audit.part");
            assertThat(part.verifyPart(null).lastPosition()).isPositive();
        }
    }

    /** 60 of 100 entries were exported; what was not shown then must be there still. */
    @Test
    void anEarlierPartTellsWhatHasGoneSince() throws IOException, GeneralSecurityException {
        SignedLog log = new SignedLog(sample, folder);
        Export earlier = log.export(60, 100, log.hashAt(100));
        Export continued = log.export(101, 101, log.hashAt(101));
        Export cut = log.export(80, 80, log.hashAt(80));
        Export ofAnother = log.export(60, 100, log.hashAt(99));

        assertThat(continued.verify(earlier).lastPosition()).isEqualTo(101);
        assertThat(cut.verify(null).lastPosition()).isEqualTo(80);
        assertThatThrownBy(() -> cut.verify(earlier)).hasMessage("audit.not-continued");
        assertThatThrownBy(() -> continued.verify(ofAnother)).hasMessage("audit.rewritten");
    }

    @Test
    void theLastBytesCountToo() throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        for (int missing = 1; missing <= 400; missing++) {
            Path shorter = Files.write(folder.resolve("shorter"), Arrays.copyOf(whole, whole.length - missing));
            assertThatThrownBy(() -> new Export(shorter, key).verify(null)).isInstanceOf(Trouble.class);
        }
    }

    @Test
    void aKeyOfSomebodyElseFindsNothingGenuine() {
        assertThatThrownBy(() -> new Export(sample, PublicKeyFile.read(resource("another-key.pem"))).verify(null))
                .hasMessage("audit.not-signed");
    }

    @Test
    void theCommandSaysWhichLineAndWhy() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(sample));
        lines.set(41, lines.get(41).replaceFirst("\"outcome\":\"[A-Z]*\"", "\"outcome\":\"FORGED\""));
        Path forged = Files.write(folder.resolve("forged"), lines);
        Path part = resource("beginning.ndjson");

        assertThat(run("verify-audit", sample.toString(), "--key", keyFile.toString(), "--lang", "en"))
                .startsWith(
                        "0 Sound: kit-test, " + (lines.size() - 1) + " entries (positions 1 to " + (lines.size() - 1));
        assertThat(run("verify-audit", part.toString(), "--key", keyFile.toString(), "--lang", "en"))
                .startsWith("1 Only a part of the log: positions 1 to 60");
        assertThat(run("verify-audit", part.toString(), "--part", "--key", keyFile.toString(), "--lang", "en"))
                .startsWith("0 Sound: kit-test, 60 entries");
        assertThat(run("verify-audit", forged.toString(), "--key", keyFile.toString(), "--lang", "en"))
                .startsWith("1 Line 42: the hash does not fit.");
        assertThat(run("verify-audit", forged.toString(), "--key", keyFile.toString(), "--lang", "zh"))
                .startsWith("1 第 42 行");
        assertThat(run("verify-audit", "nowhere", "--key", keyFile.toString(), "--lang", "en"))
                .startsWith("1 nowhere cannot be read");
    }

    private void assertFound(List<String> changed, Mutation mutation) throws IOException {
        Path file = Files.write(folder.resolve("changed"), changed);
        try {
            new Export(file, key).verify(null);
        } catch (Trouble found) {
            return;
        }
        throw new AssertionError(mutation + " was not found: " + Files.readString(file));
    }

    /** The exit code and what was said. */
    private static String run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int code = Jiheng.commandLine(arguments).execute(arguments);
            return code + " " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    TamperedExportsTest.class.getResource("/audit/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
