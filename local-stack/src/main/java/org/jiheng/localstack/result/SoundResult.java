package org.jiheng.localstack.result;

import java.util.Optional;

/**
 * A version that came out as its file says.
 *
 * @param standings from which it was computed
 * @param ledgerHead of the deduction ledger at the close; empty if that was empty
 */
public record SoundResult(
        String cycle, int version, int units, int standings, String digest, Optional<String> ledgerHead) {}
