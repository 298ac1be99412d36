package org.jiheng.inspection.evidence.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.evidence.usecase.ReadEvidence;

/** A file as it is given out: to be kept, never to be shown by the browser as a page of this service. */
public final class EvidenceDownload {
    private EvidenceDownload() {}

    public static Response of(EvidenceFile file, ReadEvidence evidence) {
        StreamingOutput bytes = out -> evidence.write(file, out);
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header("Content-Digest", ContentDigest.of(file.sha256()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** RFC 6266: a name that everybody reads, then the name itself (RFC 8187). */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
