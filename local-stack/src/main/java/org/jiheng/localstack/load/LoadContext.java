package org.jiheng.localstack.load;

import java.net.http.HttpClient;
import java.time.Duration;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Words;

/** A package, the services it goes to, and the words that accompany it. */
public record LoadContext(
        EvaluationPackage evaluationPackage,
        ServiceUrls urls,
        HttpClient http,
        Identities identities,
        Deeds deeds,
        Words words) {
    // whatever the terminal speaks: the same package must say the same when it is loaded again
    private static final Words RECORDED = Words.in("zh");

    public static LoadContext of(EvaluationPackage evaluationPackage, ServiceUrls urls, Words words) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new LoadContext(evaluationPackage, urls, http, Identities.of(http, urls.issuer()), new Deeds(), words);
    }

    public ServiceClient client(String url) {
        String jurisdiction = evaluationPackage.scheme().jurisdiction();
        return new ServiceClient(http, url, identities, jurisdiction, words.chinese() ? "zh" : "en");
    }

    /** Who acts there, by the package. */
    ActingClient acting(String url) {
        return new ActingClient(
                client(url), evaluationPackage.digest(), new YearDates(evaluationPackage).over(), deeds);
    }

    /** What is entered where the package has no words of its own. */
    String recorded(String key) {
        return RECORDED.text(key);
    }

    /** {@code /cycles/350100-2012} */
    public String cyclePath() {
        return "/cycles/" + ServiceClient.segment(evaluationPackage.scheme().cycle());
    }
}
