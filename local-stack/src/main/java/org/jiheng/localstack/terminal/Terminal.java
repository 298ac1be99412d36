package org.jiheng.localstack.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the user reads: UTF-8 whatever the locale says, for names are Chinese. */
public record Terminal(PrintStream out, PrintStream err, Words words, Progress progress) {

    /** @param language zh or en, or null: as the environment says */
    public static Terminal speaking(String language) {
        PrintStream out = stream(FileDescriptor.out);
        // whether standard output is a terminal is a thing that the shell knows and Java 17 does not
        Progress progress = new Progress(out, Boolean.getBoolean("jiheng.terminal"));
        return new Terminal(out, stream(FileDescriptor.err), Words.in(language), progress);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public void say(String key, Object... arguments) {
        out.println(words.text(key, arguments));
    }

    public void sayAll(List<String> lines) {
        lines.forEach(out::println);
    }
}
