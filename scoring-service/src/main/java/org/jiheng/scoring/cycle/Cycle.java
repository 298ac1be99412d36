package org.jiheng.scoring.cycle;

import java.util.List;

import org.jiheng.kit.calendar.WorkCalendar;

/**
 * An evaluation cycle as far as readers of scores need it.
 *
 * @param jurisdiction whose cycle it is, {@code 350100} or a bureau's own {@code 350100/A15}
 * @param tiers codes in order of publication
 * @param workCalendar says which day it is there
 */
public record Cycle(String code, String jurisdiction, List<String> tiers, WorkCalendar workCalendar) {
    public Cycle {
        tiers = List.copyOf(tiers);
    }
}
