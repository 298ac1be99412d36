package org.jiheng.survey.code;

import java.util.List;

import org.jiheng.survey.wave.WaveId;

/**
 * Codes on their way out.
 *
 * @param issue by which those that did not arrive can be voided together
 * @param fingerprint of the group's key, in hexadecimal digits
 */
public record IssuedCodes(WaveId wave, String group, long issue, String fingerprint, List<AccessCode> codes) {
    /** What stands behind the # of the ballot page's address: a browser sends it to nobody. */
    public String fragment(AccessCode code) {
        return String.join("/", wave.cycle(), wave.wave(), group, fingerprint, code.characters());
    }
}
