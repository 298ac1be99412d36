package org.jiheng.inspection.deduction.api;

import java.util.List;

import org.jiheng.inspection.deduction.SignedHead;
import org.jiheng.kit.paging.Paged;

/** A page of the heads that were signed. */
record LedgerHeadsResponse(List<HeadResponse> heads, int page, int size, long total) {
    /**
     * @param entries how many entries the ledger had
     * @param hash of the last of them
     */
    record HeadResponse(long entries, String hash, String keyId, String signedAt, String signature) {
        static HeadResponse of(SignedHead head) {
            return new HeadResponse(head.entries(), head.hash(), head.keyId(), head.signedAt(), head.signature());
        }
    }

    static LedgerHeadsResponse of(Paged<SignedHead> found) {
        Paged<HeadResponse> heads = found.map(HeadResponse::of);
        return new LedgerHeadsResponse(
                heads.rows(), heads.page().number(), heads.page().size(), heads.total());
    }
}
