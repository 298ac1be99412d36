package org.jiheng.indicators.canonical;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The library keeps to RFC 8785: its own examples and its table of numbers. */
class Rfc8785Test {
    /** §3.2.2 and §3.2.3 */
    @Test
    void literalsNumbersAndStringsAreWrittenAsTheExampleHasThem() throws IOException {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(canonical(given))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** §3.2.3: by UTF-16 code units, which is not the order of code points. */
    @Test
    void membersAreSortedByTheirCodeUnits() throws IOException {
        String given = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }""";

        assertThat(new ObjectMapper()
                        .readValue(canonical(given), Map.class).values().stream()
                                .toList()
                                .toString())
                .isEqualTo("[Carriage Return, One, Control, Latin Small Letter O With Diaeresis, Euro Sign,"
                        + " Emoji: Grinning Face, Hebrew Letter Dalet With Dagesh]");
    }

    /** Appendix B: IEEE 754 bits and what is written. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsTheTableHasThem(String bits, String written) throws IOException {
        String given = Double.toString(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)));

        assertThat(canonical("[" + given + "]")).isEqualTo("[" + written + "]");
    }

    @Test
    void whatIsOpenIsLeftOutAndTheOrderOfMembersDoesNotMatter() {
        CanonicalDocuments documents = new CanonicalDocuments(new ObjectMapper().registerModule(new Jdk8Module()));
        record Sample(String zeta, Optional<String> left, List<Integer> alpha) {}

        String written =
                new String(documents.of(new Sample("末", Optional.empty(), List.of(1, 2))), StandardCharsets.UTF_8);

        assertThat(written).isEqualTo("{\"alpha\":[1,2],\"zeta\":\"末\"}");
    }

    private static String canonical(String given) throws IOException {
        return new JsonCanonicalizer(given).getEncodedString();
    }
}
