package org.jiheng.localstack.result;

import java.util.Locale;
import java.util.Optional;

/** Computes an exported version again. */
public interface ResultVerifier {
    /**
     * @param file what the export gave
     * @param published the digest that its publication named
     * @param ledgerHead the hash that somebody kept of the deduction ledger's last entry
     * @param language of what is said of faults
     * @throws org.jiheng.localstack.terminal.Trouble with a line for each fault
     */
    SoundResult verify(byte[] file, Optional<String> published, Optional<String> ledgerHead, Locale language);
}
