package org.jiheng.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jiheng.kit.refusal.Refusal;

/**
 * The parts of a workbook, as its directory has them, unpacked while they are read and never further than the bounds. The
 * platform's own stream does not read what all spreadsheets and libraries write.
 */
final class Parts implements AutoCloseable {
    private static final String MACROS = "vbaproject.bin";

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();

    Parts(byte[] file) {
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
        } catch (IOException | RuntimeException broken) {
            throw new TableUnreadable("no-workbook");
        }
    }

    /** What is done with a part. */
    interface Reader {
        void read(Xml xml) throws XMLStreamException;
    }

    /** Unpacks everything once, into nothing. */
    void refuseHostile() {
        BoundedUnpacking bounds = new BoundedUnpacking();
        try {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                name(part);
                try (InputStream packed = zip.getInputStream(part)) {
                    bounds.unpack(packed, part.getCompressedSize());
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    private void name(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(MACROS)) {
            throw new TableUnreadable("workbook-with-macros");
        }
        // two of one name: one reader would take the first, another the last
        if (!names.add(name) || !zip.canReadEntryData(part)) {
            throw new TableUnreadable("no-workbook");
        }
        if (names.size() > TableBounds.PARTS) {
            throw new TableTooLarge("too-many-parts", TableBounds.PARTS);
        }
    }

    boolean has(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** @throws TableUnreadable if there is no such part, or it is no XML */
    void read(String name, Reader reader) {
        try {
            ZipArchiveEntry part = part(name);
            try (InputStream packed = zip.getInputStream(part)) {
                reader.read(new Xml(packed));
            }
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    private ZipArchiveEntry part(String name) {
        return Collections.list(zip.getEntries()).stream()
                .filter(part -> part.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TableUnreadable("no-workbook"));
    }

    private static Refusal refusal(Exception broken) {
        // a number that is none, an index beyond its list: what parsers throw is of all kinds
        return broken instanceof Refusal refused ? refused : new TableUnreadable("no-workbook");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
