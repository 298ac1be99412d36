package org.jiheng.kit.idempotency;

import java.util.Map;

/** An answer as it went out. {@code request}: SHA-256 of what was asked. */
record Answer(byte[] request, int status, Map<String, String> headers, byte[] body) {}
