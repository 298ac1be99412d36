package org.jiheng.inspection.evidence.usecase;

import java.io.IOException;
import java.io.OutputStream;

import org.jiheng.inspection.evidence.EvidenceFile;
import org.jiheng.inspection.evidence.intake.ReceivedFile;

/** The bytes of evidence; never those of a whole file in memory. */
public interface EvidenceContent {
    void add(EvidenceFile file, ReceivedFile received);

    void write(EvidenceFile file, OutputStream out) throws IOException;
}
