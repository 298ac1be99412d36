package org.jiheng.kit.testapp.rights;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.Row;

/** Notes, kept in memory; a note belongs to a cycle, a unit and a component. */
@ApplicationScoped
public class Notes {
    /** @param office the one that assesses the component */
    public record Note(String note, String cycle, String unit, String office) {
        Row row() {
            return ofCycle(cycle).with(Claims.UNIT, unit).with(Claims.ASSESSOR, office);
        }
    }

    private final Map<String, Note> notes = new ConcurrentHashMap<>();

    public void add(Note note) {
        notes.put(note.note(), note);
    }

    Collection<Note> all() {
        return notes.values();
    }

    Optional<Note> find(String note) {
        return Optional.ofNullable(notes.get(note));
    }

    Optional<Note> find(String cycle, String note) {
        return find(note).filter(found -> found.cycle().equals(cycle));
    }

    /** A cycle is called jurisdiction-year, with a dot for the slash. */
    static Row ofCycle(String cycle) {
        return Row.ofJurisdiction(cycle.replaceAll("-\\d+$", "").replace('.', '/'));
    }
}
