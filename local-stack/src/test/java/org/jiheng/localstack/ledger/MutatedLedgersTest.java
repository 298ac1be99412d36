package org.jiheng.localstack.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.jiheng.localstack.Jiheng;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** On a ledger of other code's making; what the service writes is checked the same way where the service is tested. */
class MutatedLedgersTest {
    private static final int MUTATIONS = Integer.getInteger("jiheng.mutations", 2_000);
    private static final long SEED = Long.getLong("jiheng.seed", 20_121_231);
    private static final int ENTRIES = 24;

    private final MadeLedger ledger = MadeLedger.of(ENTRIES);
    private final LedgerMutation.Files genuine = new LedgerMutation.Files(ledger.lines(), ledger.head(ENTRIES));
    private final String earlier = ledger.head(ENTRIES / 2);

    @TempDir
    Path folder;

    @Test
    void theUntouchedOnePasses() {
        LedgerExport.Sound sound = verify(genuine, earlier);

        assertThat(sound.head().entries()).isEqualTo(ENTRIES);
        assertThat(sound.withheld()).isZero();
    }

    @Test
    void everyMutationIsFound() {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<LedgerMutation, Integer> found = new EnumMap<>(LedgerMutation.class);
        int tried = 0;
        for (int round = 0; tried < MUTATIONS; round++) {
            LedgerMutation mutation = LedgerMutation.values()[round % LedgerMutation.values().length];
            LedgerMutation.Files changed = mutation.of(ledger, genuine, random);
            if (changed.equals(genuine)) {
                continue;
            }
            tried++;
            assertFound(changed, mutation);
            found.merge(mutation, 1, Integer::sum);
        }
        assertThat(found).hasSameSizeAs(LedgerMutation.values());
        System.out.println("mutations of a deduction ledger, seed " + SEED + ", all found: " + tried + " " + found);
    }

    @Test
    void theLastBytesCountToo() {
        byte[] whole = bytes(genuine.lines());
        for (int length = whole.length - 1_000; length < whole.length; length++) {
            byte[] shorter = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> verify(shorter, List.of(genuine.head()))).isInstanceOf(Trouble.class);
        }
    }

    /** That is what heads which others keep are for. */
    @Test
    void onlyAHeadKeptFromBeforeTellsThatTheOwnerOfTheKeyWroteAllAnew() {
        List<String> contents = new ArrayList<>(ledger.contents());
        contents.set(4, contents.get(4).replaceFirst("\"points\":\"[^\"]*\"", "\"points\":\"0.01\""));
        List<String> lines = MadeLedger.chained(contents);
        LedgerMutation.Files anew = new LedgerMutation.Files(lines, MadeLedger.head(lines, ENTRIES, ledger.key()));

        assertThat(verify(anew).head().entries()).isEqualTo(ENTRIES);

        assertThatThrownBy(() -> verify(anew, earlier)).hasMessage("ledger.rewritten");
    }

    @Test
    void aUnitsExportIsCheckedWithoutWhatOthersMaySee() {
        List<String> contents = ledger.contents().stream()
                .map(content -> content.contains("\"unit\":\"P02\"") ? content : MadeLedger.digestOf(content))
                .toList();
        byte[] ofUnit = bytes(MadeLedger.chained(contents));
        List<LedgerHead> heads = List.of(head(genuine.head()));

        LedgerExport.Sound sound = LedgerExport.verify(new ByteArrayInputStream(ofUnit), heads, true);

        assertThat(sound.withheld()).isPositive().isLessThan(ENTRIES);
        assertThatThrownBy(() -> verify(ofUnit, List.of(genuine.head()))).hasMessage("ledger.withheld");
    }

    /** The chain alone does not tell: it is whoever writes it who must not. */
    @Test
    void nothingIsTakenBackTwiceNorInPartNorByAnotherFinding() {
        String reversal = ledger.contents().get(3);
        for (String other : List.of(
                reversal.replace("\"reverses\":3", "\"reverses\":2"),
                reversal.replaceFirst("\"points\":\"[^\"]*\"", "\"points\":\"0.01\""),
                reversal.replaceFirst("\"unit\":\"[^\"]*\"", "\"unit\":\"P09\""),
                reversal.replace("\"reverses\":3,", ""))) {
            assertThatThrownBy(() -> verifyWith(3, other)).hasMessage("ledger.wrong-reversal");
        }
        assertThatThrownBy(() -> verifyWith(4, reversal.replace("\"number\":4", "\"number\":5")))
                .hasMessage("ledger.wrong-reversal");
    }

    @Test
    void theCommandSaysWhichEntryAndWhy() throws IOException {
        Path export = Files.write(folder.resolve("export"), bytes(genuine.lines()));
        Path forged = Files.write(
                folder.resolve("forged"),
                bytes(genuine.with(16, genuine.lines().get(16).replace("\"points\":\"0.", "\"points\":\"7."))
                        .lines()));
        Path cut = Files.write(folder.resolve("cut"), bytes(genuine.lines().subList(0, 20)));
        Path head = Files.writeString(folder.resolve("head"), genuine.head());
        Path before = Files.writeString(folder.resolve("before"), earlier);
        Path another = Files.writeString(
                folder.resolve("another"), MadeLedger.head(genuine.lines(), ENTRIES, MadeLedger.newKey()));

        assertThat(run("en", export, head, before)).startsWith("0 Sound: deduction ledger of 350100-2012, 24 entries");
        assertThat(run("en", forged, head)).startsWith("1 Entry 17: the hash does not fit.");
        assertThat(run("zh", forged, head)).startsWith("1 第 17 条");
        assertThat(run("en", cut, head)).startsWith("1 The export ends after entry 20");
        assertThat(run("en", export, before)).startsWith("1 The export has 24 entries");
        assertThat(run("en", export, another)).startsWith("1 " + another + ": the signature is not one of the key");
        assertThat(run("en", export, export)).startsWith("1 " + export + " is no signed head");
        assertThat(run("en", Path.of("nowhere"), head)).startsWith("1 nowhere cannot be read");
        assertThat(run("en", export)).startsWith("2 ");
    }

    private void verifyWith(int at, String content) {
        List<String> contents = new ArrayList<>(ledger.contents());
        contents.set(at, content);
        List<String> lines = MadeLedger.chained(contents);
        verify(new LedgerMutation.Files(lines, MadeLedger.head(lines, ENTRIES, ledger.key())));
    }

    private void assertFound(LedgerMutation.Files changed, LedgerMutation mutation) {
        try {
            verify(changed, earlier);
        } catch (Trouble found) {
            return;
        }
        throw new AssertionError(mutation + " was not found, seed " + SEED + ": " + changed);
    }

    private LedgerExport.Sound verify(LedgerMutation.Files files, String... more) {
        return verify(
                bytes(files.lines()),
                Stream.concat(Stream.of(files.head()), Stream.of(more)).toList());
    }

    private LedgerExport.Sound verify(byte[] export, List<String> heads) {
        return LedgerExport.verify(
                new ByteArrayInputStream(export), heads.stream().map(this::head).toList(), false);
    }

    private LedgerHead head(String file) {
        List<PublicKeyFile> keys = List.of(ledger.publicKey());
        return LedgerHead.of("head", file.getBytes(StandardCharsets.UTF_8), keys);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** The exit code and what was said. */
    private String run(String language, Path... files) throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), ledger.publicPem());
        List<String> arguments = new ArrayList<>(List.of("verify-ledger"));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        arguments.addAll(List.of("--key", key.toString(), "--lang", language));
        String[] all = arguments.toArray(String[]::new);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int code = Jiheng.commandLine(all).execute(all);
            return code + " " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
