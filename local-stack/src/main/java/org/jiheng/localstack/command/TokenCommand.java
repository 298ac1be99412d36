package org.jiheng.localstack.command;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;

import org.jiheng.localstack.load.Identities;
import org.jiheng.localstack.load.Person;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.stack.RunningStack;
import org.jiheng.localstack.stack.ServiceUrls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A token for curl: of the local identity provider, or of the Keycloak that docker-compose.yml starts. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints an access token of the local identity provider, or of Keycloak.")
public final class TokenCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Option(names = "--role", required = true, description = "A role, such as inspector; may be repeated.")
    private List<String> roles;

    @Option(names = "--unit", description = "The unit the person belongs to.")
    private String unit;

    @Option(names = "--assessor", description = "The assessing office the person belongs to.")
    private String assessor;

    @Option(
            names = "--jurisdiction",
            defaultValue = "350100",
            description = "Whose cycles the person acts in; default: ${DEFAULT-VALUE}.")
    private String jurisdiction;

    @Option(names = "--person", description = "Who the person is; default: named after the role.")
    private String person;

    @Option(names = "--issuer", description = "Identity provider. Default: that of the local stack that runs.")
    private String issuer;

    @Override
    public Integer call() {
        try {
            String from = issuer == null
                    ? RunningStack.find(ProjectFolder.ofThisProgram()).issuer()
                    : ServiceUrls.address(issuer);
            Person bearer = Person.of(roles, person, unit, assessor);
            System.out.println(Identities.of(HttpClient.newHttpClient(), from).token(bearer, jurisdiction));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }
}
