package org.jiheng.survey.ballot.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;

/**
 * Seals the ballots of a wave and opens them at its close: AES-256-GCM, nonce ‖ ciphertext ‖ tag. A sealed ballot opens only
 * beside the cover that it was sealed to, so none can be put into another's place, group or wave. For one thread.
 */
public final class BallotSeal {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final WaveId wave;
    private final SecretKey key;
    private final Cipher cipher;

    public BallotSeal(WaveId wave, WaveKey key) {
        this.wave = wave;
        this.key = key.aes();
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As many bytes for every ballot of a wave, whatever it says. */
    public byte[] seal(Cover cover, byte[] packed) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = new byte[NONCE + packed.length + TAG_BITS / Byte.SIZE];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound(cover));
            cipher.doFinal(packed, 0, packed.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BallotDoesNotOpen if it was changed, or is not that cover's */
    public byte[] open(Cover cover, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw new BallotDoesNotOpen(wave);
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(bound(cover));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new BallotDoesNotOpen(wave);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No code holds a line feed, and the hash is of one length: no two covers read the same. */
    private byte[] bound(Cover cover) {
        String codes = wave.cycle() + '\n' + wave.wave() + '\n' + cover.group() + '\n' + cover.channel() + '\n';
        byte[] text = codes.getBytes(StandardCharsets.UTF_8);
        byte[] hash = cover.spent().bytes();
        byte[] bound = new byte[text.length + hash.length];
        System.arraycopy(text, 0, bound, 0, text.length);
        System.arraycopy(hash, 0, bound, text.length, hash.length);
        return bound;
    }
}
