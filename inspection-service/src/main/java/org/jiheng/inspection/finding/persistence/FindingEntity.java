package org.jiheng.inspection.finding.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.jiheng.inspection.finding.Act;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.finding.MeasuredBy;
import org.jiheng.inspection.finding.Particulars;
import org.jiheng.inspection.points.Points;
import org.jiheng.inspection.visit.VisitKind;

/** A row of {@code finding}. What the acts made of it stands here again, for the table's constraints and for queries. */
@Entity(name = "Finding")
@Table(name = "finding")
class FindingEntity {
    @Id
    UUID id;

    @Column(updatable = false)
    String cycle;

    @Column(updatable = false)
    String unit;

    @Column(updatable = false)
    String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    VisitKind visit;

    @Column(updatable = false)
    String area;

    @Column(updatable = false)
    String description;

    @Column(updatable = false)
    UUID source;

    @Column(name = "expected_evidence", updatable = false)
    UUID[] expectedEvidence;

    @Column(name = "visit_id", updatable = false)
    UUID visitId;

    @Column(name = "area_said", updatable = false)
    String areaSaid;

    @Column(updatable = false)
    String item;

    @Column(name = "item_version", updatable = false)
    Integer itemVersion;

    @Column(updatable = false)
    UUID complaint;

    @Column(updatable = false)
    BigDecimal points;

    @Column(name = "recorded_by", updatable = false)
    String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    @Enumerated(EnumType.STRING)
    FindingState state;

    @Column(name = "notified_by")
    String notifiedBy;

    @Column(name = "notified_at")
    Instant notifiedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_points")
    BigDecimal decidedPoints;

    @Version
    int version;

    @ElementCollection
    @CollectionTable(name = "finding_act", joinColumns = @JoinColumn(name = "finding"))
    @OrderColumn(name = "sequence")
    @BatchSize(size = 100)
    List<ActEmbeddable> acts = new ArrayList<>();

    static FindingEntity of(Finding finding) {
        Particulars particulars = finding.particulars();
        Act record = finding.acts().get(0);
        FindingEntity row = new FindingEntity();
        row.id = finding.id();
        row.cycle = particulars.cycle();
        row.unit = particulars.unit();
        row.number = particulars.number().orElse(null);
        row.visit = particulars.visit().orElse(null);
        row.area = particulars.area();
        row.description = particulars.description();
        row.source = particulars.source().orElse(null);
        row.complaint = particulars.complaint().orElse(null);
        row.expectedEvidence = particulars.expectedEvidence().toArray(UUID[]::new);
        row.visitId = particulars.visitId().orElse(null);
        row.areaSaid = particulars.areaSaid().orElse(null);
        row.item = particulars.measuredBy().map(MeasuredBy::item).orElse(null);
        row.itemVersion = particulars.measuredBy().map(MeasuredBy::version).orElse(null);
        row.points = finding.points().value();
        row.recordedBy = record.actor().orElseThrow();
        row.recordedAt = record.dates().recordedAt();
        row.follow(finding);
        return row;
    }

    /** Adds the acts that are not here yet, and what they made of the finding. */
    void follow(Finding finding) {
        finding.acts().stream().skip(acts.size()).map(ActEmbeddable::of).forEach(acts::add);
        state = finding.state();
        notifiedBy = finding.notice().flatMap(Act::actor).orElse(null);
        notifiedAt = finding.notice().map(notice -> notice.dates().recordedAt()).orElse(null);
        decidedBy = finding.decision().flatMap(Act::actor).orElse(null);
        decidedPoints = finding.decidedPoints().map(Points::value).orElse(null);
    }

    Finding finding() {
        return Finding.of(
                id,
                new Particulars(
                        cycle,
                        unit,
                        Optional.ofNullable(number),
                        Optional.ofNullable(visit),
                        area,
                        description,
                        Optional.ofNullable(source),
                        Optional.ofNullable(complaint),
                        List.of(expectedEvidence),
                        Optional.ofNullable(visitId),
                        Optional.ofNullable(areaSaid),
                        Optional.ofNullable(item).map(code -> new MeasuredBy(code, itemVersion))),
                acts.stream().map(ActEmbeddable::act).toList());
    }
}
