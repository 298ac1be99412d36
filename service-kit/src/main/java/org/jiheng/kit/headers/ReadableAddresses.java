package org.jiheng.kit.headers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jiheng.kit.problem.RouteProblems;

/**
 * Refuses addresses that are too long, that no text can be made of, or only one that cannot be stored: broken escapes, no
 * UTF-8, U+0000.
 */
@ApplicationScoped
public class ReadableAddresses {
    private static final int EARLY = 200;
    /** Characters, as every recipient should take them (RFC 9110, 4.1). */
    private static final int LONGEST = 8_000;

    void register(@Observes Filters filters) {
        filters.register(ReadableAddresses::check, EARLY);
    }

    private static void check(RoutingContext context) {
        String address = context.request().uri();
        if (address.length() > LONGEST) {
            RouteProblems.answer(context, 414, "address-too-long", LONGEST);
        } else if (isReadable(address)) {
            context.next();
        } else {
            RouteProblems.answer(context, 400, "malformed-request");
        }
    }

    static boolean isReadable(String uri) {
        ByteBuffer bytes = ByteBuffer.allocate(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            int octet = c == '%' ? octet(uri, i) : c;
            if (octet <= 0 || octet > 0xff || c > 0x7e) {
                return false;
            }
            bytes.put((byte) octet);
            i += c == '%' ? 2 : 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static int octet(String uri, int i) {
        if (i + 2 >= uri.length()) {
            return -1;
        }
        int high = Character.digit(uri.charAt(i + 1), 16);
        int low = Character.digit(uri.charAt(i + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
