package org.jiheng.inspection.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jiheng.inspection.area.InspectionAreas;
import org.jiheng.kit.refusal.Fault;

/** Complaints that are taken in together. */
public record Batch(List<Complaint> complaints) {
    /** The most that are taken in together. */
    public static final int MOST = 5_000;

    /** What a complaint must fit. */
    public record Bounds(Set<String> units, InspectionAreas areas, LocalDate today) {}

    public List<String> numbers() {
        return complaints.stream().map(Complaint::number).toList();
    }

    /** The same, with the area of each by its code where it was said by an alias. */
    public Batch by(InspectionAreas areas) {
        return new Batch(complaints.stream()
                .map(complaint -> areas.named(complaint.area())
                        .map(named -> complaint.in(named.code()))
                        .orElse(complaint))
                .toList());
    }

    /** Everything that is wrong in any of them, by its place. */
    public List<Fault> faults(Bounds bounds) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < complaints.size(); place++) {
            Complaint complaint = complaints.get(place);
            String path = "/complaints/" + place;
            Integer before = places.putIfAbsent(complaint.number(), place);
            // said twice the same it is said once
            if (before != null && !complaints.get(before).equals(complaint)) {
                faults.add(new Fault(path + "/number", "complaint-twice", complaint.number()));
            }
            faults.addAll(faults(path, complaint, bounds));
        }
        return faults;
    }

    /** What a finding rests on stays with the unit in which it was found. */
    public List<Fault> movedAway(Map<String, TakenComplaint> held, Set<UUID> withFindings) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < complaints.size(); place++) {
            Complaint complaint = complaints.get(place);
            TakenComplaint before = held.get(complaint.number());
            if (before != null
                    && withFindings.contains(before.id())
                    && !before.complaint().unit().equals(complaint.unit())) {
                faults.add(new Fault(
                        "/complaints/" + place + "/unit",
                        "complaint-has-finding",
                        complaint.number(),
                        before.complaint().unit()));
            }
        }
        return faults;
    }

    private static List<Fault> faults(String path, Complaint complaint, Bounds bounds) {
        List<Fault> faults = new ArrayList<>();
        if (!bounds.units().contains(complaint.unit())) {
            faults.add(new Fault(path + "/unit", "unknown-unit", complaint.unit()));
        }
        if (bounds.areas().named(complaint.area()).isEmpty()) {
            faults.add(new Fault(
                    path + "/area",
                    "unknown-area",
                    complaint.area(),
                    bounds.areas().codes()));
        }
        if (complaint.receivedOn().isAfter(bounds.today())) {
            faults.add(new Fault(path + "/receivedOn", "complaint-not-yet", complaint.receivedOn(), bounds.today()));
        }
        if (complaint.dueOn().isBefore(complaint.receivedOn())) {
            faults.add(new Fault(path + "/dueOn", "before-the-receipt", complaint.dueOn(), complaint.receivedOn()));
        }
        complaint.handledOn().ifPresent(handled -> {
            if (handled.isBefore(complaint.receivedOn())) {
                faults.add(new Fault(path + "/handledOn", "before-the-receipt", handled, complaint.receivedOn()));
            }
            if (handled.isAfter(bounds.today())) {
                faults.add(new Fault(path + "/handledOn", "complaint-not-yet", handled, bounds.today()));
            }
        });
        return faults;
    }
}
