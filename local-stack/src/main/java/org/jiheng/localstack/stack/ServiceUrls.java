package org.jiheng.localstack.stack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.localstack.terminal.Trouble;

/**
 * Where the services and the identity provider answer; no slash at the end.
 *
 * @param kafka host:port of the broker behind them; null where nobody told
 */
public record ServiceUrls(
        String scoring, String indicators, String survey, String inspection, String issuer, String kafka) {
    private static final List<String> SCHEMES = List.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;

    /** Scoring at the URL and the others on the three ports after it. */
    public static ServiceUrls from(String scoring, String issuer) {
        URI first = URI.create(address(scoring));
        if (first.getPort() + 3 > HIGHEST_PORT) {
            throw new Trouble("url.impossible", scoring);
        }
        return new ServiceUrls(first.toString(), next(first, 1), next(first, 2), next(first, 3), address(issuer), null);
    }

    /** By name, scoring first. */
    public Map<String, String> services() {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("scoring", scoring);
        services.put("indicators", indicators);
        services.put("survey", survey);
        services.put("inspection", inspection);
        return services;
    }

    /** The address without a slash at its end, if it is one. */
    public static String address(String given) {
        try {
            URI address = new URI(given.replaceAll("/+$", ""));
            if (address.getHost() != null && SCHEMES.contains(address.getScheme())) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            // refused below, in words
        }
        throw new Trouble("url.impossible", given);
    }

    private static String next(URI first, int distance) {
        int port = first.getPort() < 0 ? 80 : first.getPort();
        return first.getScheme() + "://" + first.getHost() + ":" + (port + distance);
    }
}
