package org.jiheng.kit.table;

import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed file, by what does come out: the sizes that its directory gives are anybody's word. */
final class BoundedUnpacking {
    private static final int BUFFER = 8192;

    private long all;

    /** @param packed how many bytes of the file the part takes */
    void unpack(InputStream part, long packed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            all += read;
            if (unpacked > TableBounds.SMALL_PART && unpacked > packed * TableBounds.RATIO) {
                throw new TableTooLarge("packed-too-tightly", TableBounds.RATIO);
            }
            if (all > TableBounds.UNPACKED_BYTES) {
                throw new TableTooLarge("unpacks-too-large", TableBounds.UNPACKED_BYTES >> 20);
            }
        }
    }
}
