package org.jiheng.indicators.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.indicators.act.Act;
import org.jiheng.kit.calendar.Dated;

/** All cycles. */
public interface Cycles {
    /** @return false if there is one already */
    boolean add(Cycle cycle, String schemeDocument, Act act);

    Optional<Cycle> find(String cycle);

    /** Keeps the cycle as it is until the transaction ends; others may do the same. */
    Optional<Cycle> holdForShare(String cycle);

    /** Keeps everyone else from the cycle until the transaction ends. */
    Optional<Cycle> holdForUpdate(String cycle);

    List<Cycle> all();

    /** The scheme as the office gave it. */
    Optional<String> schemeDocument(String cycle);

    /** A version of the scheme as the office gave it. */
    Optional<String> schemeDocument(String cycle, int version);

    /** From the first to the present one. */
    List<SchemeVersion> schemeVersions(String cycle);

    /** Every scheme that the cycle had, from the first to the present one. */
    List<SchemeInForce> schemes(String cycle);

    /** The cycle goes on under its next scheme. */
    void changeScheme(Cycle cycle, String schemeDocument, Act act);

    Map<String, String> tierOfUnit(String cycle);

    void start(Cycle cycle, Act act);

    void close(Cycle closing, Act act);

    /** @param dates of what the service did by itself */
    void conclude(Cycle closed, Dated dates);

    void reopen(Cycle reopened, String reason, Act act);

    /** Who closed it last, and when; empty if nobody has. */
    Optional<Act> closing(String cycle);

    /** The day of its start; empty while it is being prepared. */
    Optional<LocalDate> startedOn(String cycle);

    /** Of the cycle's standing: what is computed under another one does not count. */
    long revision(String cycle);

    /** @param revision of the cycle's standing; everything computed under it carries it */
    void stamp(String cycle, long revision);
}
