package org.jiheng.survey.respondent.api;

import java.util.Base64;

/** Bytes as text: base64url without padding (RFC 4648, section 5). */
final class Base64Url {
    static final String OF_32_BYTES = "[\\w-]{42}[AEIMQUYcgkosw048]";
    static final String OF_256_BYTES = "[\\w-]{341}[AQgw]";

    private Base64Url() {}

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
