package org.jiheng.survey.receipt.usecase;

import java.util.HexFormat;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.receipt.WaveNotCertified;
import org.jiheng.survey.receipt.persistence.Receipts;
import org.jiheng.survey.wave.WaveId;

/** Gives the published receipts of a wave to whoever asks. */
@ApplicationScoped
public class ReadReceipts {
    private final Receipts receipts;

    ReadReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    /**
     * The root over them, in hexadecimal digits.
     *
     * @throws WaveNotCertified before they are published
     */
    public String root(WaveId wave) {
        return hex(receipts.root(wave).orElseThrow(() -> new WaveNotCertified(wave)));
    }

    /** Each in its order, in hexadecimal digits. */
    @Transactional
    public void each(WaveId wave, Consumer<String> receipt) {
        receipts.each(wave, each -> receipt.accept(hex(each)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
