package org.jiheng.kit.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

import org.jiheng.kit.export.EscapedText;

/** Texts that cells refer to by number. */
final class SharedTexts {
    private static final String PART = "xl/sharedStrings.xml";

    private SharedTexts() {}

    static List<String> of(Parts parts) {
        List<String> texts = new ArrayList<>();
        if (parts.has(PART)) {
            parts.read(PART, xml -> {
                while (xml.next()) {
                    if (xml.begins("si")) {
                        texts.add(text(xml, "si"));
                    }
                    if (texts.size() > TableBounds.SHARED_TEXTS) {
                        throw new TableTooLarge("unpacks-too-large", TableBounds.UNPACKED_BYTES >> 20);
                    }
                }
            });
        }
        return texts;
    }

    /** The runs of a text put together, without how it is pronounced. */
    static String text(Xml xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean pronounced = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                pronounced = xml.begins("rPh");
            }
            if (xml.begins("t") && !pronounced) {
                text.append(xml.text());
            }
        }
        return EscapedText.read(text.toString());
    }
}
