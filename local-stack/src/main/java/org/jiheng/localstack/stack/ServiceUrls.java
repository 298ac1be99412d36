package org.jiheng.localstack.stack;

import java.net.URI;

/** Where the services and the identity provider answer; no slash at the end. */
public record ServiceUrls(String scoring, String indicators, String survey, String inspection, String issuer) {

    /** Scoring at the URL and the others on the three ports after it. */
    public static ServiceUrls from(String scoring, String issuer) {
        URI first = URI.create(scoring.replaceAll("/+$", ""));
        return new ServiceUrls(first.toString(), next(first, 1), next(first, 2), next(first, 3), issuer);
    }

    private static String next(URI first, int distance) {
        int port = first.getPort() < 0 ? 80 : first.getPort();
        return first.getScheme() + "://" + first.getHost() + ":" + (port + distance);
    }
}
