package org.jiheng.scoring.bulletin.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.scoring.bulletin.BulletinDraft;

/**
 * @param body in whose name it is issued, such as 福州市绩效管理委员会: one that the scheme names, where it names any; written the
 *     same each time, for its numbers go by it
 * @param prefix of the number, such as 榕绩通报: that of the scheme, where it names bodies; a body has one in a year, and no
 *     other body the same
 * @param addressees 主送机关, as they stand above the text
 * @param occurredOn the day it is issued on: today if none is given
 */
public record BulletinRequest(
        @NotNull @Size(max = 40) @Pattern(regexp = BulletinRequest.WORDS)
        String body,

        @NotNull @Size(max = 20) @Pattern(regexp = BulletinRequest.LETTERS)
        String prefix,

        @Size(max = 500) @Pattern(regexp = BulletinRequest.WORDS)
        String addressees,

        LocalDate occurredOn) {
    /** Nothing that is not seen, or two that look alike would be two. */
    static final String WORDS = "[\\p{L}\\p{N}\\p{P}]+( [\\p{L}\\p{N}\\p{P}]+)*";

    static final String LETTERS = "[\\p{L}\\p{N}]+";

    BulletinDraft draft() {
        return new BulletinDraft(body, prefix, Optional.ofNullable(addressees));
    }
}
