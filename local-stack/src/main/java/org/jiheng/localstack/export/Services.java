package org.jiheng.localstack.export;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.load.Identities;
import org.jiheng.localstack.load.Pages;
import org.jiheng.localstack.load.Person;
import org.jiheng.localstack.load.ServiceClient;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Words;

/** The four services as an auditor of the cycle's jurisdiction reads them. */
final class Services {
    private static final Person AUDITOR = Person.reader();

    private final String cycle;
    private final ServiceClient indicators;
    private final ServiceClient survey;
    private final ServiceClient inspection;
    private final ServiceClient scoring;

    Services(String cycle, ServiceUrls urls, Words words) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        Identities identities = Identities.of(http, urls.issuer());
        String language = words.chinese() ? "zh" : "en";
        this.cycle = "/cycles/" + ServiceClient.segment(cycle);
        this.indicators = new ServiceClient(http, urls.indicators(), identities, jurisdiction(cycle), language);
        this.survey = new ServiceClient(http, urls.survey(), identities, jurisdiction(cycle), language);
        this.inspection = new ServiceClient(http, urls.inspection(), identities, jurisdiction(cycle), language);
        this.scoring = new ServiceClient(http, urls.scoring(), identities, jurisdiction(cycle), language);
    }

    /** A cycle is called jurisdiction-year, a bureau's own with a dot for the slash. */
    private static String jurisdiction(String cycle) {
        int year = cycle.lastIndexOf('-');
        return (year < 0 ? cycle : cycle.substring(0, year)).replace('.', '/');
    }

    String scheme() {
        return indicators.getText(AUDITOR, cycle + "/scheme");
    }

    List<JsonNode> units() {
        return list(indicators, "/units", "units");
    }

    /** Codes of the units that have filed one. */
    List<String> plans() {
        return list(indicators, "/plans", "plans").stream()
                .map(plan -> plan.path("unit").asText())
                .toList();
    }

    JsonNode plan(String unit) {
        return indicators.get(AUDITOR, cycle + "/plans/" + ServiceClient.segment(unit));
    }

    List<JsonNode> progress(String unit) {
        return list(indicators, "/progress-reports/" + ServiceClient.segment(unit), "progressReports");
    }

    List<JsonNode> vetoes() {
        return list(indicators, "/vetoes", "vetoes");
    }

    List<JsonNode> findings() {
        return list(inspection, "/findings", "findings");
    }

    List<JsonNode> waves() {
        return list(survey, "/waves", "waves");
    }

    List<JsonNode> ballotExports(String wave) {
        return list(survey, exports(wave), "exports");
    }

    /** The rows of one that was released. */
    String ballots(String wave, String export) {
        return survey.getText(AUDITOR, cycle + exports(wave) + "/" + export + "/ballots.csv");
    }

    List<JsonNode> scores() {
        return list(scoring, "/scores", "scores");
    }

    String results() {
        return scoring.getText(AUDITOR, cycle + "/results.csv");
    }

    private static String exports(String wave) {
        return "/waves/" + ServiceClient.segment(wave) + "/ballot-exports";
    }

    private List<JsonNode> list(ServiceClient service, String path, String rows) {
        return Pages.all(rows, page -> service.get(AUDITOR, cycle + path + page));
    }
}
