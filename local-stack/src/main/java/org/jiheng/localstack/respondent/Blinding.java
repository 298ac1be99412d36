package org.jiheng.localstack.respondent;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.generators.RSABlindingFactorGenerator;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** What RFC 9474 has a client do: blind a message, and make of what was signed a signature of the message itself. */
public final class Blinding {
    private static final int SALT = 48;

    private final RSABlindingParameters factor;
    private final byte[] blinded;

    private Blinding(RSABlindingParameters factor, PSSSigner encoding, byte[] prepared) {
        this.factor = factor;
        encoding.init(true, factor);
        encoding.update(prepared, 0, prepared.length);
        try {
            this.blinded = encoding.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param key SubjectPublicKeyInfo */
    public static Blinding of(byte[] key, byte[] prepared) {
        RSAKeyParameters read = key(key);
        RSABlindingFactorGenerator factors = new RSABlindingFactorGenerator();
        factors.init(read);
        RSABlindingParameters factor = new RSABlindingParameters(read, factors.generateBlindingFactor());
        return new Blinding(factor, new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), SALT), prepared);
    }

    /** The same with what else would be drawn. */
    public static Blinding of(RSABlindingParameters factor, byte[] salt, byte[] prepared) {
        return new Blinding(factor, new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), salt), prepared);
    }

    private static RSAKeyParameters key(byte[] encoded) {
        try {
            return (RSAKeyParameters) PublicKeyFactory.createKey(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] blinded() {
        return blinded.clone();
    }

    public byte[] finalized(byte[] blindSignature) {
        RSABlindingEngine engine = new RSABlindingEngine();
        engine.init(false, factor);
        byte[] signature = engine.processBlock(blindSignature, 0, blindSignature.length);
        // the engine leaves leading zeros out
        byte[] whole = new byte[blinded.length];
        System.arraycopy(signature, 0, whole, whole.length - signature.length, signature.length);
        return whole;
    }
}
