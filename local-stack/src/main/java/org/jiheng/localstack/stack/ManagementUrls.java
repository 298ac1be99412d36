package org.jiheng.localstack.stack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the services tell whoever runs them how they are: health and metrics. Each null where that cannot be told, as
 * behind a gateway that passes on the services' paths only.
 */
public record ManagementUrls(String scoring, String indicators, String survey, String inspection) {
    /** How far a service's management port is from its own, unless somebody said otherwise. */
    public static final int DISTANCE = 10;

    public static final ManagementUrls NONE_NAMED = new ManagementUrls(null, null, null, null);

    /** Those that are not named are on the ports after scoring's, or else ten ports after the service's own. */
    ManagementUrls orBeside(ServiceUrls services) {
        return new ManagementUrls(
                scoring == null ? distant(services.scoring(), DISTANCE) : ServiceUrls.address(scoring),
                other(indicators, 1, services.indicators()),
                other(survey, 2, services.survey()),
                other(inspection, 3, services.inspection()));
    }

    private String other(String named, int place, String service) {
        if (named != null) {
            return ServiceUrls.address(named);
        }
        String counted = scoring == null ? null : distant(ServiceUrls.address(scoring), place);
        return counted == null ? distant(service, DISTANCE) : counted;
    }

    private static String distant(String url, int distance) {
        return ServiceUrls.atDistance(URI.create(url), distance).orElse(null);
    }

    /** By name, scoring first; those that cannot be told are left out. */
    public Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("scoring", scoring);
        known.put("indicators", indicators);
        known.put("survey", survey);
        known.put("inspection", inspection);
        known.values().removeIf(url -> url == null);
        return known;
    }
}
