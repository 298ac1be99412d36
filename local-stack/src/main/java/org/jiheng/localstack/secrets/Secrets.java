package org.jiheng.localstack.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

import org.jiheng.localstack.stack.SigningKeys;
import org.jiheng.localstack.terminal.Trouble;

/** Makes the secrets of an installation: random ones where the example leaves a name without a value. */
public final class Secrets {
    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final String SIGNING_KEY = "_SIGNING_KEY";
    private static final String USER = "JIHENG_USER_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path example;

    /** @param example names, comments, and the values that are no secrets */
    public Secrets(Path example) {
        this.example = example;
    }

    /** What the example names, with new secrets. */
    public EnvironmentFile make() {
        return EnvironmentFile.read(example).fill(Secrets::random);
    }

    /**
     * An earlier file with new passwords of the system's own. Its settings stay; its signing keys, since what was signed must
     * remain checkable; and those of users, who change them in the identity provider.
     */
    public EnvironmentFile renew(EnvironmentFile earlier) {
        EnvironmentFile template = EnvironmentFile.read(example);
        List<String> renewed = template.empty().stream()
                .filter(name -> !name.endsWith(SIGNING_KEY) && !name.startsWith(USER))
                .toList();
        return earlier.without(renewed).withNamesOf(template).fill(Secrets::random);
    }

    /**
     * Writes a file that nobody else can read.
     *
     * @param replace whether one that is there may go
     */
    public static void write(EnvironmentFile secrets, Path file, boolean replace) {
        try {
            Path whole = Files.createTempFile(
                    file.toAbsolutePath().resolveSibling("").normalize(), ".secrets-", "", onlyForTheOwner());
            try {
                Files.writeString(
                        whole,
                        secrets.lines().stream().collect(Collectors.joining("\n", "", "\n")),
                        StandardCharsets.UTF_8);
                if (replace) {
                    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    // unlike a move, a link fails where a file is
                    Files.createLink(file, whole);
                }
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (FileAlreadyExistsException e) {
            throw new Trouble("secrets.there", file);
        } catch (IOException e) {
            throw new Trouble("secrets.not-writable", file, e.getMessage());
        }
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random(String name) {
        return name.endsWith(SIGNING_KEY) ? SigningKeys.generate().replace("\n", "") : password();
    }

    private static String password() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
