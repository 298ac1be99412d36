package org.jiheng.survey.respondent;

import org.jiheng.survey.token.TokenSerial;
import org.jiheng.survey.wave.WaveId;

/**
 * A ballot as a respondent's device sends it.
 *
 * @param channel ONLINE or INTERVIEW
 * @param serial of its token, together with the signature
 */
public record TokenBallot(
        WaveId wave, String group, String channel, TokenSerial serial, byte[] signature, String ratings) {}
