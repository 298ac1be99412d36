package org.jiheng.kit.print;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** As many documents are being made as may be at once; whoever comes again in a moment gets one. */
public final class PrinterBusy extends ClientErrorException {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int AGAIN_AFTER_SECONDS = 5;

    PrinterBusy() {
        super(Response.status(TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS)
                .build());
    }
}
