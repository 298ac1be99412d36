package org.jiheng.localstack.command;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jiheng.localstack.doctor.Doctor;
import org.jiheng.localstack.load.Identities;
import org.jiheng.localstack.load.Person;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.stack.RunningStack;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether an installation is well, and what to do where it is not. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks an installation and says what to do.")
public final class DoctorCommand implements Callable<Integer> {
    private static final int FIRST_PORT = 8080;

    @Mixin
    private Terminal terminal = new Terminal();

    @Mixin
    private GivenUrls givenUrls = new GivenUrls();

    @Mixin
    private GivenManagementUrls givenManagementUrls = new GivenManagementUrls();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "The broker. Default: that of the local stack that runs; without one, topics are not checked.")
    private String kafka;

    @Option(
            names = "--token",
            description = "The access token (role auditor) to check with. Default: one of the local identity provider.")
    private String token;

    @Option(
            names = "--jurisdiction",
            defaultValue = "350100",
            description = "Whose cycles are looked at; default: ${DEFAULT-VALUE}.")
    private String jurisdiction;

    @Override
    public Integer call() {
        Words words = terminal.words();
        try {
            boolean well = doctor().examine(seen -> seen.lines(words).forEach(System.out::println));
            System.out.println(words.text(well ? "doctor.all-well" : "doctor.not-well"));
            return well ? 0 : 1;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }

    private Doctor doctor() {
        ProjectFolder project = ProjectFolder.ofThisProgram();
        givenUrls.refuseImpossible();
        givenManagementUrls.refuseImpossible();
        if (!givenUrls.elsewhere() && RunningStack.look(project).isEmpty()) {
            return Doctor.beforeTheStart(project.root(), FIRST_PORT);
        }
        ServiceUrls urls = givenManagementUrls.in(givenUrls.urls(project));
        ServiceUrls looked = kafka == null ? urls : urls.with(urls.issuer(), kafka);
        return Doctor.of(looked, token(urls.issuer()), project.root());
    }

    private Supplier<String> token(String from) {
        if (token != null) {
            return () -> token;
        }
        Identities identities = Identities.of(HttpClient.newHttpClient(), from);
        Person auditor = Person.of(List.of("auditor"), "doctor", null, null);
        return () -> identities.token(auditor, jurisdiction);
    }
}
