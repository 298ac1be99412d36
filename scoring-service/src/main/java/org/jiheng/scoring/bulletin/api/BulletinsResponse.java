package org.jiheng.scoring.bulletin.api;

import java.util.List;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.bulletin.IssuedBulletin;

/**
 * @param page counted from 0
 * @param total bulletins on all pages together
 */
public record BulletinsResponse(List<BulletinResponse> bulletins, int page, int size, long total) {
    static BulletinsResponse of(Paged<IssuedBulletin> issued) {
        Paged<BulletinResponse> answers = issued.map(BulletinResponse::of);
        return new BulletinsResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
