package org.jiheng.localstack.command;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;
import org.jiheng.localstack.load.Identities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An access token of the local identity provider, alone on standard output. */
@Command(name = "token", mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language;

    @Mixin
    private TargetOptions target;

    @Option(names = "--role", required = true, paramLabel = "R", descriptionKey = "role")
    private List<String> roles;

    @Option(names = "--unit", paramLabel = "U", descriptionKey = "unit")
    private String unit;

    @Option(names = "--assessor", paramLabel = "A", descriptionKey = "assessor")
    private String assessor;

    @Option(names = "--jurisdiction", paramLabel = "J", descriptionKey = "jurisdiction")
    private String jurisdiction;

    @Option(names = "--person", paramLabel = "P", descriptionKey = "person")
    private String person;

    @Override
    public Integer call() {
        Identities identities = new Identities(HttpClient.newHttpClient(), target.issuer());
        language.terminal().out().println(identities.token(roles, unit, assessor, jurisdiction, person));
        return 0;
    }
}
