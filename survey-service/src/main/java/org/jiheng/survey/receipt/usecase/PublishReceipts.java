package org.jiheng.survey.receipt.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.receipt.MerkleTree;
import org.jiheng.survey.receipt.persistence.Receipts;
import org.jiheng.survey.wave.WaveId;

/** Publishes the receipts of a wave that is being certified. */
@ApplicationScoped
public class PublishReceipts {
    private final Receipts receipts;

    PublishReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(WaveId wave) {
        MerkleTree tree = new MerkleTree();
        receipts.each(wave, tree::add);
        receipts.add(wave, tree);
    }
}
