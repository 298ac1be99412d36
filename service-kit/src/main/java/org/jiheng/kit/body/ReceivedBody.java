package org.jiheng.kit.body;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the request's body; none if it has no body or nobody read it. */
@RequestScoped
public class ReceivedBody {
    private byte[] bytes = new byte[0];

    public byte[] bytes() {
        return bytes;
    }

    void received(byte[] body) {
        bytes = body;
    }
}
