package org.jiheng.localstack.command;

import org.jiheng.localstack.terminal.Terminal;
import picocli.CommandLine.Option;

/** {@code --lang}, for every command that talks. */
final class LanguageOption {
    static final String NAME = "--lang";

    @Option(names = NAME, paramLabel = "zh|en", descriptionKey = "lang")
    private String language;

    Terminal terminal() {
        return Terminal.speaking(language);
    }
}
