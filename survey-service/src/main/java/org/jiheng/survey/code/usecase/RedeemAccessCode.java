package org.jiheng.survey.code.usecase;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.code.AccessCode;
import org.jiheng.survey.code.AccessCodeRefused;
import org.jiheng.survey.code.CodeHash;
import org.jiheng.survey.code.persistence.AccessCodes;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.token.BlindSigner;
import org.jiheng.survey.token.HeldKeys;
import org.jiheng.survey.token.usecase.HoldKeys;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Signs one blinded message for a code, and that one again as often as it is asked for. */
@ApplicationScoped
public class RedeemAccessCode {
    private final TakenCycles cycles;
    private final PanacheWaves waves;
    private final AccessCodes codes;
    private final HoldKeys keys;

    RedeemAccessCode(TakenCycles cycles, PanacheWaves waves, AccessCodes codes, HoldKeys keys) {
        this.cycles = cycles;
        this.waves = waves;
        this.codes = codes;
        this.keys = keys;
    }

    /**
     * @param blinded under the key of the group that the code was issued for
     * @return the blind signature
     * @throws AccessCodeRefused whatever is wrong with the code
     */
    @Transactional
    public byte[] redeem(WaveId id, String group, String typed, byte[] blinded) {
        Cycle cycle = cycles.hold(id.cycle()).requireRunning();
        WaveId wave = waves.holdForShare(cycle, id.wave()).requireOpen().id();
        HeldKeys held = keys.of(wave);
        BlindSigner signer = held.signers().get(group);
        AccessCode code = AccessCode.read(typed).orElseThrow(AccessCodeRefused::new);
        if (signer == null) {
            throw new AccessCodeRefused();
        }
        spend(wave, group, CodeHash.of(wave, held.wave(), code), digest(blinded));
        // What cannot be signed takes the spending back: it costs nobody a vote, nor a guess the time of a signature
        return signer.sign(blinded).orElseThrow(AccessCodeRefused::new);
    }

    private void spend(WaveId wave, String group, CodeHash code, byte[] blinded) {
        if (!codes.spend(wave, group, code, blinded)) {
            codes.find(wave, code)
                    .filter(found -> found.group().equals(group) && MessageDigest.isEqual(found.blindedHash(), blinded))
                    .orElseThrow(AccessCodeRefused::new);
        }
    }

    private static byte[] digest(byte[] blinded) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(blinded);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
