package org.jiheng.survey.code;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aCodeIsReadAsItIsPrintedAndAsPeopleTypeIt() {
        AccessCode code = AccessCode.random();
        assertThat(code.printed()).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
        for (String typed : new String[] {
            code.printed(),
            code.characters(),
            " " + code.printed().toLowerCase(Locale.ROOT).replace('-', ' ') + "\n",
            code.printed().replace('0', 'O').replace('1', 'l')
        }) {
            assertThat(AccessCode.read(typed)).map(AccessCode::characters).contains(code.characters());
        }
    }

    @Test
    void oneWrongCharacterIsNoticed() {
        String code = AccessCode.random().characters();
        for (int place = 0; place < code.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(place)) {
                    assertThat(AccessCode.read(code.substring(0, place) + other + code.substring(place + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void twoCharactersThatChangedPlacesAreNoticed() {
        String code = AccessCode.random().characters();
        for (int one = 0; one < code.length(); one++) {
            for (int other = 0; other < one; other++) {
                if (code.charAt(one) != code.charAt(other)) {
                    StringBuilder changed = new StringBuilder(code);
                    changed.setCharAt(one, code.charAt(other));
                    changed.setCharAt(other, code.charAt(one));
                    assertThat(AccessCode.read(changed.toString())).isEmpty();
                }
            }
        }
    }

    @Test
    void theCheckCharacterIsTheOneThatThePageReckons() {
        // v₂₅ = v₁·α²⁴ for a code that has only its first character: α²⁴ = 30 in GF(32) by x⁵ + x² + 1
        assertThat(AccessCode.read("1" + "0".repeat(23) + "Y")).isPresent();
    }

    @Test
    void whatIsTooShortTooLongOrOtherwiseNoCodeIsNone() {
        String code = AccessCode.random().characters();
        for (String typed :
                new String[] {"", code.substring(1), code + "0", code.substring(1) + "U", code.substring(1) + "评"}) {
            assertThat(AccessCode.read(typed)).isEmpty();
        }
    }

    @Test
    void codesDiffer() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(AccessCode.random().characters());
        }
        assertThat(codes).hasSize(10_000);
    }
}
