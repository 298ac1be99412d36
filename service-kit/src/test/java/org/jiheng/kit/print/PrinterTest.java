package org.jiheng.kit.print;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pages as no template of ours has them: what a page names is not fetched, from nowhere. */
class PrinterTest {
    private static final Instant MADE = Instant.parse("2013-01-06T08:00:00Z");

    private final Printer printer = new Printer(2, 1_000);
    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void aServerThatCounts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothingThatAPageNamesIsFetched() throws IOException {
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        Path file = Files.writeString(folder.resolve("secret.css"), "p:before { content: \"SECRET\" }");
        String page = "<html><head><link rel=\"stylesheet\" href=\"" + at + "/a.css\"/>"
                + "<link rel=\"stylesheet\" href=\"" + file.toUri() + "\"/>"
                + "<style>@import url(" + at + "/b.css); @font-face { font-family: X; src: url(" + at + "/f.ttf) }"
                + " p { background: url(" + at + "/c.png); font-family: X, Song }</style></head>"
                + "<body><p>字</p><img src=\"" + at + "/d.png\"/><img src=\"" + file.toUri() + "\"/>"
                + "<object data=\"" + at + "/e.svg\"></object><a href=\"" + at + "\">x</a></body></html>";

        String text = text(printer.print(page, "t", MADE));

        assertThat(text).contains("字").doesNotContain("SECRET");
        assertThat(fetched).hasValue(0);
    }

    @Test
    void anEntityOfAPageIsNotFetchedEither() {
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        String page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + at + "/x\">]><html><body>&x;</body></html>";

        try {
            printer.print(page, "t", MADE);
        } catch (RuntimeException refused) {
            assertThat(refused).isNotNull();
        }

        assertThat(fetched).hasValue(0);
    }

    @Test
    void theSamePageOfTheSameMomentIsTheSameBytes() {
        String page = "<html><body style=\"font-family: Song\"><p>绩效自评报告</p></body></html>";

        byte[] again = printer.print(page, "报告", MADE);

        assertThat(again).isEqualTo(printer.print(page, "报告", MADE));
        assertThat(again).isNotEqualTo(printer.print(page, "报告", MADE.plusSeconds(1)));
    }

    @Test
    void whatIsWrittenIsFoundInTheDocumentWhateverElseItsFontDrawsAlike() throws IOException {
        String written = "自评／民政部门的意见、市长、车马费～风险〈角〉食品龙头青年黄页";
        String page = "<html><body style=\"font-family: Song\"><p>" + written + "</p></body></html>";

        String text = text(printer.print(page, "t", MADE));

        assertThat(text).contains(written);
    }

    @Test
    void whoFindsNoPlaceInTimeIsToldToComeAgain() {
        Printer full = new Printer(0, 1);

        assertThatThrownBy(() -> full.print("<html><body/></html>", "t", MADE)).isInstanceOf(PrinterBusy.class);
    }

    @Test
    void aPlaceIsGivenBackWhateverComesOfThePage() {
        Printer narrow = new Printer(1, 1);
        assertThatThrownBy(() -> narrow.print("no page", "t", MADE)).isNotInstanceOf(PrinterBusy.class);

        byte[] printed = narrow.print("<html><body style=\"font-family: Song\">字</body></html>", "t", MADE);

        assertThat(printed).isNotEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
