package org.jiheng.localstack.stack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiheng.localstack.terminal.Trouble;

/**
 * Where the services and the identity provider answer; no slash at the end.
 *
 * @param kafka host:port of the broker behind them; null where nobody told
 */
public record ServiceUrls(
        String scoring,
        String indicators,
        String survey,
        String inspection,
        ManagementUrls management,
        String issuer,
        String kafka) {
    private static final List<String> SCHEMES = List.of("http", "https");
    private static final int HIGHEST_PORT = 65_535;

    /** Scoring at the URL and the others on the three ports after it. */
    public static ServiceUrls from(String scoring, String issuer) {
        return from(scoring, null, null, null, issuer);
    }

    /**
     * @param indicators null, like the two after it: on the port that many places after scoring's
     * @throws Trouble for what is no address, or has no port to count from, or is named for two services
     */
    public static ServiceUrls from(String scoring, String indicators, String survey, String inspection, String issuer) {
        URI first = URI.create(address(scoring));
        ServiceUrls urls = new ServiceUrls(
                first.toString(),
                indicators == null ? next(first, 1) : address(indicators),
                survey == null ? next(first, 2) : address(survey),
                inspection == null ? next(first, 3) : address(inspection),
                ManagementUrls.NONE_NAMED,
                address(issuer),
                null);
        urls.refuseTwice();
        return urls.with(ManagementUrls.NONE_NAMED);
    }

    private void refuseTwice() {
        Set<String> named = new HashSet<>();
        services().values().stream().filter(url -> !named.add(url)).findFirst().ifPresent(twice -> {
            throw new Trouble("url.twice", twice);
        });
    }

    /** The same services with another identity provider and another broker. */
    public ServiceUrls with(String otherIssuer, String otherKafka) {
        return new ServiceUrls(scoring, indicators, survey, inspection, management, address(otherIssuer), otherKafka);
    }

    /** The same services, and where they say how they are; ten ports after each where it is not named. */
    public ServiceUrls with(ManagementUrls named) {
        return new ServiceUrls(scoring, indicators, survey, inspection, named.orBeside(this), issuer, kafka);
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
            boolean whole = address.getHost() != null && SCHEMES.contains(address.getScheme());
            if (whole
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && address.getPort() <= HIGHEST_PORT) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            // refused below, in words
        }
        throw new Trouble("url.impossible", given);
    }

    private static String next(URI first, int distance) {
        if (!countable(first)) {
            throw new Trouble("url.others-unknown", first);
        }
        return atDistance(first, distance).orElseThrow(() -> new Trouble("url.impossible", first));
    }

    private static boolean countable(URI url) {
        return url.getPort() >= 0 && url.getPath().isEmpty();
    }

    /** The same host so many ports on; empty where there is no port to count from, or none so far on. */
    static Optional<String> atDistance(URI url, int distance) {
        int port = url.getPort() + distance;
        return countable(url) && port <= HIGHEST_PORT
                ? Optional.of(url.getScheme() + "://" + url.getHost() + ":" + port)
                : Optional.empty();
    }
}
