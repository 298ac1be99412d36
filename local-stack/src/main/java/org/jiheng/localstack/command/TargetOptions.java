package org.jiheng.localstack.command;

import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.stack.RunningStack;
import org.jiheng.localstack.stack.ServiceUrls;
import picocli.CommandLine.Option;

/** Which running system a command means: the local one, unless told otherwise. */
final class TargetOptions {
    @Option(names = "--url", paramLabel = "URL", descriptionKey = "url")
    private String url;

    @Option(names = "--issuer", paramLabel = "URL", descriptionKey = "issuer")
    private String issuer;

    ServiceUrls urls() {
        if (url == null) {
            ServiceUrls running = RunningStack.find(ProjectFolder.ofThisProgram());
            return new ServiceUrls(
                    running.scoring(), running.indicators(), running.survey(), running.inspection(), issuer(running));
        }
        return ServiceUrls.from(url, issuer());
    }

    String issuer() {
        return issuer == null ? RunningStack.find(ProjectFolder.ofThisProgram()).issuer() : issuer;
    }

    private String issuer(ServiceUrls running) {
        return issuer == null ? running.issuer() : issuer;
    }
}
