package org.jiheng.results.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.localstack.Jiheng;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** On {@code export.json}, which the scoring service wrote of a cycle of six units with facts of every kind. */
class MutatedResultsTest {
    private static final int MUTATIONS = Integer.getInteger("jiheng.mutations", 1_000);
    private static final long SEED = Long.getLong("jiheng.seed", 20_121_231);
    private static final String HEAD = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    private final byte[] genuine = genuine();
    private final String digest =
            new ExportedFile(genuine).whole().get("digest").asText();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.write(folder.resolve("result.json"), genuine);
    }

    @Test
    void aGenuineExportIsAccepted() {
        assertThat(verify("en"))
                .startsWith("0 Sound: cycle 351270-2002, version 1: 6 units come out cell by cell from 25 standings")
                .contains(digest, HEAD, "--digest");
        assertThat(verify("zh")).startsWith("0 完好").contains(digest);
        assertThat(verify("en", "--digest", digest.toUpperCase(java.util.Locale.ROOT), "--ledger-head", HEAD))
                .startsWith("0 Sound")
                .contains("is the one given");
    }

    @Test
    void everyMutationIsRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<ResultMutation, Integer> refused = new EnumMap<>(ResultMutation.class);
        Map<ResultMutation, String> accepted = new EnumMap<>(ResultMutation.class);
        int tried = 0;
        for (int round = 0; tried < MUTATIONS; round++) {
            ResultMutation mutation = ResultMutation.values()[round % ResultMutation.values().length];
            byte[] changed = mutation.of(genuine, random);
            if (Arrays.equals(changed, genuine)) {
                continue;
            }
            tried++;
            Files.write(file, changed);
            if (!verify("en").startsWith("1 Not sound")) {
                accepted.put(mutation, new String(changed, StandardCharsets.UTF_8));
            }
            refused.merge(mutation, 1, Integer::sum);
        }
        assertThat(accepted).isEmpty();
        assertThat(refused).hasSameSizeAs(ResultMutation.values());
        System.out.println("mutations of an exported result, seed " + SEED + ", all refused: " + tried + " " + refused);
    }

    /** What computing again cannot tell: all of it fits together. */
    @Test
    void whoWritesEverythingAnewIsFoundByThePublishedDigestAlone() throws IOException {
        forge(forged -> {
            forged.having("finding", each -> true).get(0).put("finding", "another");
            forged.having("act", each -> true).get(0).put("act", "another");
        });

        assertThat(verify("en")).startsWith("0 Sound").contains("--digest");
        assertThat(verify("en", "--digest", digest))
                .startsWith("1 Not sound (1)")
                .contains("This is not the version that was published.");
        assertThat(verify("zh", "--digest", digest)).startsWith("1 不完好").contains("不是已公布的版本");
    }

    @Test
    void anotherHeadThanTheOneKeptIsFound() throws IOException {
        forge(forged -> forged.closing("inspection").put("ledgerHead", "0".repeat(64)));

        assertThat(verify("en")).startsWith("0 Sound");
        assertThat(verify("en", "--ledger-head", HEAD))
                .startsWith("1 Not sound (1)")
                .contains("head of the deduction");
    }

    @Test
    void whatIsWrongIsSaidInWords() throws IOException {
        forge(forged -> ((ObjectNode) forged.list("rows").get(0)).put("total", "99.00000000"));

        assertThat(verify("en"))
                .startsWith("1 Not sound (1):")
                .contains("Unit P01, total: the file says \"99.00000000\", and \"90.64373900\" comes out.");
        assertThat(verify("zh"))
                .startsWith("1 不完好(共 1 处):")
                .contains("单位 P01 的 total:文件为 \"99.00000000\",重新计算为 \"90.64373900\"。");
    }

    /** No cell of the result comes from it. */
    @Test
    void whatIsSaidByGroupMustMakeTheWavesScore() throws IOException {
        forge(forged -> {
            ObjectNode wave = forged.having("groupLines", each -> true).get(3);
            ((ObjectNode) wave.at("/groupLines/0")).put("score", "90.000000");
        });

        assertThat(verify("en"))
                .startsWith("1 Not sound (1):")
                .contains(
                        "Unit P02, wave W1: what the file says by group of respondents does not make the wave's score.");
        assertThat(verify("zh")).startsWith("1 不完好(共 1 处):").contains("单位 P02 轮次 W1:文件所载各群体得分与该轮次得分不符。");
    }

    @Test
    void aFileThatIsNoneIsRefusedInWords() throws IOException {
        for (String other : new String[] {"", "{}", "[]", "null", "{\"digest\":\"\",\"document\":null}", "\u0000"}) {
            Files.writeString(file, other);
            assertThat(verify("en")).as(other).startsWith("1 Not sound (1):");
        }
        Files.delete(file);
        assertThat(verify("en")).startsWith("1 " + file + " cannot be read");
        assertThat(verify("zh")).startsWith("1 ").contains("无法读取");
    }

    private void forge(Consumer<ExportedFile> change) throws IOException {
        ExportedFile forged = new ExportedFile(genuine);
        change.accept(forged);
        Files.write(file, forged.digested().bytes());
    }

    /** The exit code and what was said. */
    private String verify(String language, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"verify-results", file.toString(), "--lang", language}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
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

    private static byte[] genuine() {
        try (InputStream in = MutatedResultsTest.class.getResourceAsStream("/result/export.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
