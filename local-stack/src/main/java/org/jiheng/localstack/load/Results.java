package org.jiheng.localstack.load;

/** results.csv of the cycle, as scoring-service gives it out. */
public final class Results {
    private Results() {}

    public static String of(LoadContext context) {
        return context.client(context.urls().scoring())
                .getText(Person.of("auditor", "reader"), context.cyclePath() + "/results.csv");
    }
}
