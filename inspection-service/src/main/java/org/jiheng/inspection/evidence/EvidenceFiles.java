package org.jiheng.inspection.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All evidence, without the bytes. */
public interface EvidenceFiles {
    /** Nobody else adds to the subject, or finds out what waits for it, until the transaction ends. */
    void lock(Subject subject);

    /** Nobody else adds a file of this id. */
    void lock(UUID file);

    Optional<EvidenceFile> find(UUID file);

    /** In the order in which it was added. */
    List<EvidenceFile> of(Subject subject);
}
