package org.jiheng.localstack.command;

import java.util.Objects;
import java.util.stream.Stream;

import org.jiheng.localstack.stack.ManagementUrls;
import org.jiheng.localstack.stack.ServiceUrls;
import picocli.CommandLine.Option;

/** Where an installation answers whoever runs it; mostly not where it answers everybody. */
final class GivenManagementUrls {
    @Option(
            names = "--management-url",
            paramLabel = "URL",
            description = "Management port of scoring-service. A service whose own is not named has it at one of the"
                    + " three ports after it. Default: ten ports after the service's URL.")
    private String scoring;

    @Option(
            names = "--indicators-management-url",
            paramLabel = "URL",
            description = "Management port of indicators-service.")
    private String indicators;

    @Option(names = "--survey-management-url", paramLabel = "URL", description = "Management port of survey-service.")
    private String survey;

    @Option(
            names = "--inspection-management-url",
            paramLabel = "URL",
            description = "Management port of inspection-service.")
    private String inspection;

    void refuseImpossible() {
        named().forEach(ServiceUrls::address);
    }

    private Stream<String> named() {
        return Stream.of(scoring, indicators, survey, inspection).filter(Objects::nonNull);
    }

    /** What is not named stays as it is known. */
    ServiceUrls in(ServiceUrls urls) {
        return named().findAny().isEmpty()
                ? urls
                : urls.with(new ManagementUrls(scoring, indicators, survey, inspection));
    }
}
