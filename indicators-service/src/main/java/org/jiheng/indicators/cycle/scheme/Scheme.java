package org.jiheng.indicators.cycle.scheme;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiheng.kit.calendar.WorkCalendar;

/** What this service needs to know of a scheme; the whole of it is the office's document. */
public final class Scheme {
    private static final String EVALUATION = "EVALUATION";

    private final String cycle;
    private final String jurisdiction;
    private final int year;
    private final List<Component> components;
    private final Map<String, String> componentNames;
    private final Set<String> tiers;
    private final Set<String> vetoAreas;
    private final Reach defaultReach;
    private final List<Phase> phases;
    private final WorkCalendar workCalendar;

    private Scheme(Element document) {
        cycle = document.at("cycle").requiredText();
        jurisdiction = document.at("jurisdiction").requiredText();
        year = document.at("year").requiredInteger();
        components = document.at("components").items().stream()
                .map(Scheme::component)
                .toList();
        componentNames = names(document.at("components"));
        tiers = codes(document.at("tiers"));
        vetoAreas = codes(document.at("veto").at("areas"));
        defaultReach = Reach.valueOf(document.at("veto").at("defaultScope").requiredText());
        phases = document.at("calendar").items().stream().map(Scheme::phase).toList();
        workCalendar = workCalendar(document.at("workCalendar"));
    }

    /** @param document a scheme without fault, see {@link SchemeRules} */
    public static Scheme of(Element document) {
        return new Scheme(document);
    }

    private static Component component(Element component) {
        return new Component(
                component.at("code").requiredText(),
                component.at("assessor").requiredText(),
                component.at("minimumIndicators").requiredInteger());
    }

    private static Phase phase(Element phase) {
        return new Phase(
                phase.at("phase").requiredText(),
                LocalDate.parse(phase.at("from").requiredText()),
                LocalDate.parse(phase.at("to").requiredText()));
    }

    private static WorkCalendar workCalendar(Element calendar) {
        return WorkCalendar.of(
                calendar.at("timeZone").requiredText(),
                texts(calendar.at("holidays")),
                texts(calendar.at("makeUpWorkdays")));
    }

    private static List<String> texts(Element list) {
        return list.items().stream().map(Element::requiredText).toList();
    }

    private static Map<String, String> names(Element list) {
        Map<String, String> names = new LinkedHashMap<>();
        list.items()
                .forEach(item -> names.put(
                        item.at("code").requiredText(), item.at("name").requiredText()));
        return names;
    }

    private static Set<String> codes(Element list) {
        Set<String> codes = new LinkedHashSet<>();
        list.items().forEach(item -> codes.add(item.at("code").requiredText()));
        return codes;
    }

    /** @throws SchemeOfAnotherCycle if the other is one */
    public void requireSameCycle(Scheme other) {
        if (!other.cycle.equals(cycle)) {
            throw new SchemeOfAnotherCycle(cycle, other.cycle);
        }
    }

    public String cycle() {
        return cycle;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public int year() {
        return year;
    }

    public List<Component> components() {
        return components;
    }

    public Optional<Component> component(String code) {
        return components.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** As the office calls it. */
    public String componentName(String code) {
        return componentNames.getOrDefault(code, code);
    }

    public boolean hasTier(String code) {
        return tiers.contains(code);
    }

    public boolean hasVetoArea(String code) {
        return vetoAreas.contains(code);
    }

    /** The reach of a veto that names none. */
    public Reach defaultReach() {
        return defaultReach;
    }

    /** In the order of the scheme's calendar. */
    public List<Phase> phases() {
        return phases;
    }

    public Optional<Phase> phase(String code) {
        return phases.stream().filter(phase -> phase.code().equals(code)).findFirst();
    }

    /** Whether what happened on the day is of this cycle: in its year, or until its evaluation ends (§六(三), February). */
    public boolean evaluates(LocalDate day) {
        return day.getYear() >= year && !day.isAfter(lastDay());
    }

    /** The last day of which something is evaluated. */
    public LocalDate lastDay() {
        LocalDate yearsEnd = LocalDate.of(year, Month.DECEMBER, 31);
        return phase(EVALUATION).map(Phase::to).filter(yearsEnd::isBefore).orElse(yearsEnd);
    }

    public WorkCalendar workCalendar() {
        return workCalendar;
    }
}
