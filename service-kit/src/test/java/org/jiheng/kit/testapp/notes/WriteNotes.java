package org.jiheng.kit.testapp.notes;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.testapp.Facts;
import org.jiheng.kit.testapp.notes.NotesResource.GivenNote;

/** Stores notes; one whose text is "fail" fails after it was stored. */
@ApplicationScoped
public class WriteNotes {
    private final Facts facts;
    private final Audit audit;

    WriteNotes(Facts facts, Audit audit) {
        this.facts = facts;
        this.audit = audit;
    }

    @Transactional
    public int withEntries(String cycle, List<GivenNote> notes) {
        for (GivenNote note : notes) {
            String subject = cycle + "/" + note.subject();
            Map<String, String> before = facts.of(subject);
            facts.record(subject, "note", note.text(), "somebody");
            audit.changed(subject, before.isEmpty() ? null : before, Map.of("note", note.text()), note.reason());
            if (note.text().equals("fail")) {
                throw new IllegalStateException("told to fail");
            }
        }
        return notes.size();
    }

    @Transactional
    public int withoutEntries(String cycle, List<GivenNote> notes) {
        notes.forEach(note -> facts.record(cycle + "/" + note.subject(), "note", note.text(), "somebody"));
        return notes.size();
    }
}
