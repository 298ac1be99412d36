package org.jiheng.survey.ballot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.wave.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

/** The rules for a sheet (§五(二)): each broken one by its name and its place. */
class SheetCheckTest {
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            List.of("POLICY", "DUTY", "SERVICE"),
            List.of(option("A", "100"), option("B", "80"), option("N", null)),
            List.of("LEADERS"),
            10,
            List.of("P01", "P02", "P03"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            S-1,       LEADERS, PAPER, P09:AAA,              /ballots/0/ratings, unknown-unit
            S-1,       LEADERS, PAPER, P01:AAA;P01:AAA,      /ballots/0/ratings, unit-twice
            S-1,       LEADERS, PAPER, P01:AA,               /ballots/0/ratings, wrong-number-of-letters
            S-1,       LEADERS, PAPER, P01:AAAA,             /ballots/0/ratings, wrong-number-of-letters
            S-1,       LEADERS, PAPER, P01:,                 /ballots/0/ratings, wrong-number-of-letters
            S-1,       LEADERS, PAPER, P01:AAX,              /ballots/0/ratings, unknown-letter
            S-1,       LEADERS, PAPER, P01:aaa,              /ballots/0/ratings, unknown-letter
            S-1,       LEADERS, PAPER, P01,                  /ballots/0/ratings, malformed-ratings
            S-1,       LEADERS, PAPER, :AAA,                 /ballots/0/ratings, malformed-ratings
            S-1,       LEADERS, PAPER, P01:AAA;,             /ballots/0/ratings, malformed-ratings
            S-1,       LEADERS, PAPER, '',                   /ballots/0/ratings, malformed-ratings
            S-1,       LEADERS, PAPER, ,                     /ballots/0/ratings, malformed-ratings
            S-1,       LEADERS, PAPER, ;;;,                  /ballots/0/ratings, more-ratings-than-units
            S-1,       LEADERS, PAPER, P01:AAA;P02:AAA;P03:AAA;P01:AAA, /ballots/0/ratings, more-ratings-than-units
            S-1,       OTHERS,  PAPER, P01:AAA,              /ballots/0/group,   unknown-group
            S-1,       ,        PAPER, P01:AAA,              /ballots/0/group,   unknown-group
            S-1,       LEADERS, PHONE, P01:AAA,              /ballots/0/channel, unknown-channel
            S-1,       LEADERS, ,      P01:AAA,              /ballots/0/channel, unknown-channel
            '',        LEADERS, PAPER, P01:AAA,              /ballots/0/serial,  serial-missing
            '  ',      LEADERS, PAPER, P01:AAA,              /ballots/0/serial,  serial-missing
            ,          LEADERS, PAPER, P01:AAA,              /ballots/0/serial,  serial-missing
            'S-1 ',    LEADERS, PAPER, P01:AAA,              /ballots/0/serial,  malformed-serial
            """)
    void aFaultySheetIsRefusedByTheRuleItBreaks(
            String serial, String group, String channel, String ratings, String path, String rule) {
        assertThat(faults(new Sheet(serial, group, channel, ratings)))
                .extracting(Fault::path, Fault::rule)
                .containsExactly(tuple(path, rule));
    }

    @Test
    void aSerialHasAtMost64Characters() {
        assertThat(faults(sheet("S".repeat(65)))).extracting(Fault::rule).containsExactly("serial-too-long");
        assertThat(SheetCheck.check(QUESTIONNAIRE, List.of(sheet("S".repeat(64)))))
                .hasSize(1);
    }

    @Test
    void everyFaultOfEverySheetIsNamedAtOnce() {
        assertThat(faults(sheet("S-1"), new Sheet("S-2", "OTHERS", "PHONE", "P01:AA"), sheet("S-1")))
                .extracting(f -> f.path() + " " + f.rule())
                .containsExactly(
                        "/ballots/1/group unknown-group",
                        "/ballots/1/channel unknown-channel",
                        "/ballots/1/ratings wrong-number-of-letters",
                        "/ballots/2/serial serial-already-counted");
    }

    @Test
    void noFaultRepeatsASerialOrAnAnswer() {
        BallotsRefused refused =
                refusal(sheet("S-SECRET"), sheet("S-SECRET"), new Sheet("S-2", "LEADERS", "PAPER", "P01:BBX"));
        assertThat(refused.getMessage()).doesNotContain("S-SECRET", "BBX");
    }

    @Test
    void packedRatingsReadBackAsTheyWereGiven() {
        Ballot ballot = SheetCheck.check(QUESTIONNAIRE, List.of(new Sheet("S-1", "LEADERS", "MAIL", "P03:NAB;P01:BBN")))
                .get(0)
                .ballot();
        Packing packing = new Packing(3, 3);
        int[] ratings = Stream.iterate(0, i -> i + 1)
                .limit(9)
                .mapToInt(i -> packing.rating(ballot.packed(), i / 3, i % 3))
                .toArray();
        assertThat(ratings).containsExactly(2, 2, 3, 0, 0, 0, 3, 1, 2);
        assertThat(ballot.packed()).hasSize(5);
    }

    private static Sheet sheet(String serial) {
        return new Sheet(serial, "LEADERS", "PAPER", "P01:AAA");
    }

    private static List<Fault> faults(Sheet... sheets) {
        return refusal(sheets).faults();
    }

    private static BallotsRefused refusal(Sheet... sheets) {
        return catchThrowableOfType(BallotsRefused.class, () -> SheetCheck.check(QUESTIONNAIRE, List.of(sheets)));
    }

    private static Option option(String letter, String value) {
        return new Option(letter, Optional.ofNullable(value).map(BigDecimal::new));
    }
}
