package org.jiheng.kit.testapp.note;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The notes there are. */
@ApplicationScoped
public class Notes {
    private static final Map<String, String> COLUMNS = Map.of("written", "written", "name", "name");

    private final EntityManager database;

    Notes(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public Note write(String name, String words) {
        if (insert(name, words) == 0) {
            throw new NoteTaken(name);
        }
        return new Note(name, words, new Version(1));
    }

    @Transactional
    public Note save(String name, String words, Precondition precondition) {
        Optional<Note> present = find(name, " FOR UPDATE");
        precondition.check(present.map(Note::version));
        if (present.isEmpty()) {
            return write(name, words);
        }
        Version next = new Version(present.get().version().number() + 1);
        database.createNativeQuery("UPDATE note SET words = ?1, version = ?2 WHERE name = ?3")
                .setParameter(1, words)
                .setParameter(2, next.number())
                .setParameter(3, name)
                .executeUpdate();
        return new Note(name, words, next);
    }

    @Transactional
    public Note read(String name) {
        return find(name, "").orElseThrow(() -> new NoteUnknown(name));
    }

    @Transactional
    public Paged<Note> page(Page page) {
        String order = COLUMNS.get(page.sort().field()) + (page.sort().descending() ? " DESC" : "");
        List<?> rows = database.createNativeQuery(
                        "SELECT name, words, version FROM note ORDER BY " + order + " LIMIT ?1 OFFSET ?2")
                .setParameter(1, page.size())
                .setParameter(2, page.offset())
                .getResultList();
        Number total =
                (Number) database.createNativeQuery("SELECT count(*) FROM note").getSingleResult();
        return new Paged<>(rows.stream().map(Notes::note).toList(), page, total.longValue());
    }

    /** Each note in the order written, read as it is asked for. */
    @Transactional
    public void each(Consumer<Note> taker) {
        try (Stream<?> rows = database.createNativeQuery("SELECT name, words, version FROM note ORDER BY written")
                .setHint("org.hibernate.fetchSize", 500)
                .getResultStream()) {
            rows.map(Notes::note).forEach(taker);
        }
    }

    private int insert(String name, String words) {
        return database.createNativeQuery(
                        "INSERT INTO note (name, words, version) VALUES (?1, ?2, 1) ON CONFLICT DO NOTHING")
                .setParameter(1, name)
                .setParameter(2, words)
                .executeUpdate();
    }

    private Optional<Note> find(String name, String lock) {
        List<?> rows = database.createNativeQuery("SELECT name, words, version FROM note WHERE name = ?1" + lock)
                .setParameter(1, name)
                .getResultList();
        return rows.stream().findFirst().map(Notes::note);
    }

    private static Note note(Object row) {
        Object[] columns = (Object[]) row;
        return new Note((String) columns[0], (String) columns[1], new Version(((Number) columns[2]).longValue()));
    }
}
