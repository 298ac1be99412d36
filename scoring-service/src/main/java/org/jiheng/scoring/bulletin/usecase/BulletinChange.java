package org.jiheng.scoring.bulletin.usecase;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.scoring.bulletin.Bulletin;

/** A bulletin as the audit log keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulletinChange(String number, String body, LocalDate issuedOn, UUID replaces) {
    static BulletinChange of(Bulletin bulletin) {
        return new BulletinChange(
                bulletin.number().toString(),
                bulletin.body(),
                bulletin.dates().occurredOn(),
                bulletin.replaces().orElse(null));
    }
}
