package org.jiheng.localstack.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublishedReceiptsTest {
    /** SHA-256(1 ‖ SHA-256(1 ‖ leaf 11… ‖ leaf 22…) ‖ leaf 33…), computed elsewhere. */
    private static final String ROOT = "9bee4401962e94b921336a7910a5a9718836ffcbc545dde0a3f34d858beb5752";

    private static final List<String> RECEIPTS = List.of("11".repeat(32), "22".repeat(32), "33".repeat(32));

    @TempDir
    Path folder;

    @Test
    void aReceiptIsFoundAmongThosePublished() throws IOException {
        PublishedReceipts published = PublishedReceipts.read(file(ROOT, RECEIPTS));
        RECEIPTS.forEach(published::require);
        assertThat(published.number()).isEqualTo(3);
        assertThatThrownBy(() -> published.require("44".repeat(32))).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> published.require("4")).isInstanceOf(Trouble.class);
    }

    @Test
    void aListThatWasAlteredIsFoundOut() throws IOException {
        List<String> fewer = RECEIPTS.subList(0, 2);
        List<String> more = new ArrayList<>(RECEIPTS);
        more.add("44".repeat(32));
        List<String> twice = List.of(RECEIPTS.get(0), RECEIPTS.get(0), RECEIPTS.get(2));
        List<String> exchanged = List.of(RECEIPTS.get(1), RECEIPTS.get(0), RECEIPTS.get(2));
        List<String> noHash = List.of(RECEIPTS.get(0), "receipt");
        for (List<String> altered : List.of(fewer, more, twice, exchanged, noHash)) {
            Path file = file(ROOT, altered);
            assertThatThrownBy(() -> PublishedReceipts.read(file))
                    .as("%s", altered)
                    .isInstanceOf(Trouble.class);
        }
        Path nothing = Files.writeString(folder.resolve("nothing"), "");
        assertThatThrownBy(() -> PublishedReceipts.read(nothing)).isInstanceOf(Trouble.class);
    }

    private Path file(String root, List<String> receipts) throws IOException {
        List<String> lines = new ArrayList<>(List.of(root));
        lines.addAll(receipts);
        return Files.write(folder.resolve("receipts"), lines);
    }
}
