package org.jiheng.indicators.veto;

import java.util.Optional;

import org.jiheng.indicators.cycle.scheme.Reach;

/** What a veto strikes, reach resolved; a veto may name an indicator that its reach goes beyond. */
public record Struck(String unit, String area, Reach reach, Optional<String> component, Optional<String> indicator) {}
