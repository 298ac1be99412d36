package org.jiheng.localstack.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The {@code Idempotency-Key} of a step: the same whenever the same package is loaded, so that a step is done once. */
final class StepKey {
    private StepKey() {}

    /** @param step names it within the package */
    static String of(String packageDigest, String step) {
        try {
            // codes may be of any script, a key is ASCII
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((packageDigest + "\n" + step).getBytes(StandardCharsets.UTF_8));
            return "load-" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
