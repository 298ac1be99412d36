package org.jiheng.kit.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.audit.Entry.Outcome;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Rights;

/**
 * Writes down every change in the transaction that makes it: without the entry there is no change. Who, in which roles
 * and from where is taken from the request; it is all written with the commit, many rows at once, so that calling this
 * once for each of thousands of subjects costs little.
 *
 * <p>{@code before} and {@code after} are anything Jackson writes, and hold no more of a person than is needed to tell
 * what was changed. Nothing of a ballot ever goes here.
 */
@ApplicationScoped
public class Audit {
    /** @param before null if the subject is new; @param after null if it is gone; @param reason null if none was given */
    public record Change(String subject, Object before, Object after, String reason) {}

    private final EntriesOfTransaction entries;
    private final Rights rights;
    private final CanonicalJson json;
    private final String service;

    Audit(
            EntriesOfTransaction entries,
            Rights rights,
            CanonicalJson json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entries = entries;
        this.rights = rights;
        this.json = json;
        this.service = service;
    }

    /** @param subject key of what was changed, such as {@code 350100-2012/P01}; parts joined by {@code /} */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String subject, Object before, Object after) {
        changed(subject, before, after, null);
    }

    /** @param subject key of what was changed, such as {@code 350100-2012/P01}; parts joined by {@code /} */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String subject, Object before, Object after, String reason) {
        changed(List.of(new Change(subject, before, after, reason)));
    }

    /** One entry a change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Collection<Change> changes) {
        Optional<AuditedRequest> request = AuditedRequest.current();
        if (request.isEmpty()) {
            throw new IllegalStateException("Nobody asks for this: use changedByService");
        }
        Author author = author(request.get());
        entries.add(changes.stream().map(change -> entry(author, change)).toList());
    }

    /**
     * A change that no request asked for: the service itself is the person.
     *
     * @param act what the service does, such as {@code freeze-results}
     * @param jurisdiction whose auditors may read it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changedByService(String act, String jurisdiction, Change change) {
        Author author = new Author(act, act, Origin.ofService(service, jurisdiction), List.of());
        entries.add(List.of(entry(author, change)));
    }

    /** Entries of this request that are written from now on carry the flag. */
    public void flag(String flag) {
        AuditedRequest.current().ifPresent(request -> request.flag(flag));
    }

    /** The request is answered with an earlier answer of ours: its entry was written then. */
    public void answeredBefore() {
        AuditedRequest.current().ifPresent(AuditedRequest::recorded);
    }

    private record Author(String act, String operation, Origin origin, List<String> flags) {}

    private Author author(AuditedRequest request) {
        String operation = request.operation();
        return new Author(actName(rights, operation), operation, request.origin(), request.flags());
    }

    /** The name of the act that was asked about; an endpoint without one is called by its method and path. */
    static String actName(Rights rights, String operation) {
        return rights.act().map(Act::permission).orElse(operation);
    }

    private Entry entry(Author author, Change change) {
        return new Entry(
                Outcome.DONE,
                author.act(),
                author.operation(),
                author.origin(),
                null,
                change.subject(),
                json.of(change.before()),
                json.of(change.after()),
                change.reason(),
                author.flags(),
                null,
                null,
                1);
    }
}
