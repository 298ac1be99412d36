package org.jiheng.localstack.command;

import java.util.Objects;
import java.util.stream.Stream;

import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.stack.RunningStack;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Trouble;
import picocli.CommandLine.Option;

/** Where an installation answers; what is not given is that of the local stack that runs. */
final class GivenUrls {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "scoring-service. A service that is not named answers at one of the three ports after it."
                    + " Default: the local stack that runs.")
    private String scoring;

    @Option(names = "--indicators-url", paramLabel = "URL", description = "indicators-service, beside --url.")
    private String indicators;

    @Option(names = "--survey-url", paramLabel = "URL", description = "survey-service, beside --url.")
    private String survey;

    @Option(names = "--inspection-url", paramLabel = "URL", description = "inspection-service, beside --url.")
    private String inspection;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Identity provider. Default: that of the local stack that runs.")
    private String issuer;

    /** Whether other services are meant than those of this machine's own stack. */
    boolean elsewhere() {
        return scoring != null;
    }

    /** Before anything else is done: that may take a while and say a lot. */
    void refuseImpossible() {
        if (elsewhere()) {
            ServiceUrls.from(scoring, indicators, survey, inspection, issuer == null ? scoring : issuer);
            return;
        }
        Stream.of(indicators, survey, inspection)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(alone -> {
                    throw new Trouble("url.scoring-missing", alone);
                });
        if (issuer != null) {
            ServiceUrls.address(issuer);
        }
    }

    ServiceUrls urls(ProjectFolder project) {
        if (elsewhere()) {
            String provider = issuer == null ? RunningStack.find(project).issuer() : issuer;
            return ServiceUrls.from(scoring, indicators, survey, inspection, provider);
        }
        ServiceUrls running = RunningStack.find(project);
        return issuer == null ? running : running.with(issuer, running.kafka());
    }
}
