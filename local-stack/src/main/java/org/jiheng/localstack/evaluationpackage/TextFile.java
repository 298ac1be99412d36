package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's text, strictly UTF-8 without byte order mark. */
final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** null, and a fault, where it cannot be read */
    static String read(Path folder, String file, Faults faults) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                faults.at(file, 1, "", "byte-order-mark");
                return text.substring(1);
            }
            return text;
        } catch (CharacterCodingException e) {
            faults.in(file, "not-utf-8");
        } catch (IOException e) {
            faults.in(file, "unreadable", e.getMessage());
        }
        return null;
    }
}
