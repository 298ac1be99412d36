package org.jiheng.indicators.report;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What the head signs stands on paper as it was written: what the font cannot draw would stand there as another sign. */
public final class CharacterNotPrintable extends Refusal {
    public static final RowRule RULE = new RowRule("character-not-printable", CharacterNotPrintable::new);

    CharacterNotPrintable(List<Fault> faults) {
        super(Kind.INVALID, "character-not-printable", faults, faults.size());
    }
}
