package org.jiheng.survey;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.receipt.MerkleTree;
import org.jiheng.survey.respondent.Device;
import org.jiheng.survey.wave.WaveId;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** With a code one gets one token, and with that one ballot in. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RespondentsWayTest {
    private static final String RATINGS = "P01:ABCDN;P02:AAAAA";

    @Test
    void aCodeBuysATokenAndThatAVote() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            Response sent = Device.of(cycle.wave(), "CPPCC")
                    .holding(cycle.issue("CPPCC", 1).get(0))
                    .send(RATINGS);
            assertThat(sent.statusCode()).isEqualTo(201);
            assertThat(sent.jsonPath().getString("receipt")).matches("[0-9a-f]{64}");
            assertThat(cycle.ballots()).isEqualTo(1);
            assertThat(cycle.get("/waves/2012-12/turnout").jsonPath().getList("turnout"))
                    .containsExactly(Map.of("group", "CPPCC", "channel", "ONLINE", "ballots", 1));
            assertThat(cycle.codes("CPPCC")).containsEntry("spent", 1);
        }
    }

    @Test
    void aLostAnswerIsHadAgainBySendingTheSame() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            String code = cycle.issue("CPPCC", 1).get(0);
            Device device = Device.of(cycle.wave(), "CPPCC");
            String first = device.redeem(code).asString();
            assertThat(device.redeem(code).asString()).isEqualTo(first);
            String receipt = device.send(RATINGS).jsonPath().getString("receipt");
            Response again = device.send(RATINGS);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.jsonPath().getString("receipt")).isEqualTo(receipt);
            refused(device.send("P01:DDDDD"), 409, "token-spent");
            refused(device.send("INTERVIEW", RATINGS), 409, "token-spent");
            assertThat(cycle.ballots()).isEqualTo(1);
        }
    }

    @Test
    void aCodeBuysOneTokenOnly() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            String code = cycle.issue("CPPCC", 1).get(0);
            Device.of(cycle.wave(), "CPPCC").holding(code);
            refused(Device.of(cycle.wave(), "CPPCC").redeem(code), 422, "access-code-refused");
        }
    }

    @Test
    void manyDevicesWithOneCodeGetOneTokenTogether() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            String code = cycle.issue("CPPCC", 1).get(0);
            List<Integer> statuses = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(i -> Device.of(cycle.wave(), "CPPCC").redeem(code).statusCode())
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 422);
        }
    }

    @Test
    void aCodeSpentInItsOwnGroupBuysNoTokenOfAnother() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC", "RESIDENTS")) {
            String code = cycle.issue("CPPCC", 1).get(0);
            // blinded for one group, signed for the other: if it is too large for the other's key, another is drawn
            Device device = Stream.generate(() -> Device.of(cycle.wave(), "RESIDENTS"))
                    .filter(each -> each.redeemAs("CPPCC", code).statusCode() == 200)
                    .findFirst()
                    .orElseThrow();
            refused(device.redeem(code), 422, "access-code-refused");
        }
    }

    @Test
    void ofManyBallotsSentWithOneTokenAtOnceOneIsIn() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(8, "CPPCC")) {
            List<Device> devices = cycle.issue("CPPCC", 8).stream()
                    .map(code -> Device.of(cycle.wave(), "CPPCC").holding(code))
                    .toList();
            // so many tokens that of some the first ballot shares its commit with others
            ExecutorService senders = Executors.newFixedThreadPool(64);
            List<CompletableFuture<String>> answers = IntStream.range(0, 64)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> i / 8 + " " + sent(devices.get(i / 8), i % 8), senders))
                    .toList();
            Map<String, Long> numbers = answers.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
            senders.shutdown();
            IntStream.range(0, 8)
                    .forEach(i ->
                            assertThat(numbers).containsEntry(i + " 201", 1L).containsEntry(i + " 409", 7L));
            assertThat(cycle.ballots()).isEqualTo(8);
        }
    }

    private static int sent(Device device, int which) {
        return device.send("P01:" + "ABCD".charAt(which % 4) + "AB".charAt(which / 4) + "AAA")
                .statusCode();
    }

    @Test
    void aRefusedCodeDoesNotTellWhetherItExists() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC", "RESIDENTS")) {
            List<String> codes = cycle.issue("CPPCC", 3);
            Device.of(cycle.wave(), "CPPCC").holding(codes.get(0));
            cycle.voidCodes(false, codes.subList(1, 2));
            List<String> answers =
                    List.of(codes.get(0), codes.get(1), "00000-00000-00000-00000-00000", "no code at all").stream()
                            .map(code -> Device.of(cycle.wave(), "CPPCC")
                                    .redeem(code)
                                    .asString())
                            .toList();
            assertThat(answers).containsOnly(answers.get(0));
            // a code of one group is none of another
            assertThat(Device.of(cycle.wave(), "RESIDENTS").redeem(codes.get(2)).asString())
                    .isEqualTo(answers.get(0));
        }
    }

    @Test
    void aTokenOfOneGroupIsNoneOfAnotherNorOfAnotherWave() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC", "RESIDENTS");
                ReviewedCycle other = ReviewedCycle.withCodes(5, "CPPCC")) {
            Device device = Device.of(cycle.wave(), "CPPCC")
                    .holding(cycle.issue("CPPCC", 1).get(0));
            refused(device.send(Map.of("group", "RESIDENTS")), 422, "token-refused");
            refused(device.send(Map.of("group", "NOBODY")), 422, "token-refused");
            refused(device.send(Map.of("cycle", other.code())), 422, "token-refused");
            refused(device.send(Map.of("serial", "A".repeat(43))), 422, "token-refused");
            refused(device.send(Map.of("signature", "A".repeat(342))), 422, "token-refused");
            assertThat(cycle.ballots() + other.ballots()).isZero();
        }
    }

    @Test
    void aBallotThatDoesNotFitNamesItsFaultsAndSpendsNothing() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            Device device = Device.of(cycle.wave(), "CPPCC")
                    .holding(cycle.issue("CPPCC", 1).get(0));
            Response faulty = device.send("P01:ABCD;P77:AAAAA");
            refused(faulty, 422, "ballot-faulty");
            assertThat(faulty.jsonPath().getList("errors.rule"))
                    .containsExactly("wrong-number-of-letters", "unknown-unit");
            refused(device.send("PAPER", RATINGS), 422, "ballot-faulty");
            assertThat(device.send(RATINGS).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aClosedWaveTakesNeitherCodesNorBallots() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            List<String> codes = cycle.issue("CPPCC", 2);
            Device device = Device.of(cycle.wave(), "CPPCC").holding(codes.get(0));
            Device late = Device.of(cycle.wave(), "CPPCC");
            device.send(RATINGS);
            cycle.closeWave().then().statusCode(200);
            refused(late.redeem(codes.get(1)), 409, "wave-not-open");
            refused(device.send(RATINGS), 409, "wave-not-open");
        }
    }

    @Test
    void aTokenIsSpentForGoodWhenTheWaveIsOpenedAgain() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            Device device = Device.of(cycle.wave(), "CPPCC")
                    .holding(cycle.issue("CPPCC", 1).get(0));
            device.send(RATINGS);
            cycle.closeWave().then().statusCode(200);
            cycle.reopenWave().then().statusCode(200);
            refused(device.send(RATINGS), 409, "token-spent");
            cycle.closeWave().then().statusCode(200);
            assertThat(cycle.ballots()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsKeptOfWhoAskedAndWhen() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            String code = cycle.issue("CPPCC", 1).get(0);
            Map<String, String> before = Database.contents();
            Device device = Device.of(cycle.wave(), "CPPCC");
            device.holding(code);
            device.send(RATINGS);
            device.redeem("00000-00000-00000-00000-00000");
            Map<String, String> after = Database.contents();
            before.keySet().removeIf(table -> before.get(table).equals(after.get(table)));
            assertThat(before.keySet()).allMatch(table -> table.endsWith("access_code") || table.contains("ballot_"));
        }
    }

    @Test
    void everybodyIsShownTheSameOpenWaves() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            Device.of(cycle.wave(), "CPPCC");
            Response shown = given().get("/api/v1/respondent/waves");
            String wave = "waves.find { it.cycle == '" + cycle.code() + "' }.";
            assertThat(shown.jsonPath().getList(wave + "units.name")).containsExactly("单位 P01", "单位 P02");
            assertThat(shown.jsonPath().getList(wave + "dimensions.name")).contains("执行政策", "政务公开");
            assertThat(shown.jsonPath().getList(wave + "groups.group")).hasSize(9);
            assertThat(shown.jsonPath().getList(wave + "options.answer"))
                    .containsExactly(true, true, true, true, false);
            assertThat(shown.jsonPath().getString(wave + "title.zh")).isEqualTo("2012年度市级机关绩效管理");
            assertThat(shown.jsonPath().getString(wave + "from")).isEqualTo("2012-12-01");
            assertThat(shown.cookies()).isEmpty();
        }
    }

    @Test
    void receiptsArePublishedInOrderUnderTheirRootWhenTheWaveIsCertified() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(9, "CPPCC")) {
            List<String> receipts = cycle.issue("CPPCC", 5).stream()
                    .map(code -> Device.of(cycle.wave(), "CPPCC").holding(code).send(RATINGS))
                    .map(sent -> sent.jsonPath().getString("receipt"))
                    .sorted()
                    .toList();
            refused(receipts(cycle.wave()), 409, "wave-not-certified");
            certify(cycle);
            List<String> lines = receipts(cycle.wave()).asString().lines().toList();
            assertThat(lines.subList(1, lines.size())).isEqualTo(receipts);
            MerkleTree tree = new MerkleTree();
            receipts.forEach(receipt -> tree.add(HexFormat.of().parseHex(receipt)));
            assertThat(lines.get(0)).isEqualTo(HexFormat.of().formatHex(tree.root()));
        }
    }

    @Test
    void everybodyIsShownTheWavesWhoseReceiptsArePublished() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC");
                ReviewedCycle open = ReviewedCycle.withCodes(5, "CPPCC")) {
            Device.of(cycle.wave(), "CPPCC")
                    .holding(cycle.issue("CPPCC", 1).get(0))
                    .send(RATINGS);
            certify(cycle);
            Response shown = given().get("/api/v1/respondent/certified-waves");
            assertThat(shown.jsonPath().getMap("waves.find { it.cycle == '" + cycle.code() + "' }"))
                    .containsEntry("wave", "2012-12")
                    .containsEntry("from", "2012-12-01")
                    .extracting("title")
                    .extracting("zh")
                    .isEqualTo("2012年度市级机关绩效管理");
            assertThat(shown.jsonPath().getList("waves.cycle")).doesNotContain(open.code());
            assertThat(shown.header("Cache-Control")).isEqualTo("max-age=300");
        }
    }

    @Test
    void thePageIsFoundWithoutItsSlashTooWhateverStandsBeforeIt() {
        Response sent = given().redirects().follow(false).get("/ballot");
        assertThat(sent.statusCode()).isEqualTo(308);
        assertThat(sent.header("Location")).isEqualTo("ballot/");
        assertThat(given().redirects().follow(false).get("/ballot/").header("Location"))
                .isNull();
    }

    private static void certify(ReviewedCycle cycle) {
        cycle.closeWave().then().statusCode(200);
        cycle.another("auditor")
                .post(cycle.path("/waves/2012-12/access-codes/signature"))
                .then()
                .statusCode(201);
        cycle.askForCertification().then().statusCode(200);
        cycle.confirmCertification("auditor").then().statusCode(200);
    }

    private static Response receipts(WaveId wave) {
        return given().get("/api/v1/respondent/receipts/" + wave.cycle() + "/" + wave.wave());
    }
}
