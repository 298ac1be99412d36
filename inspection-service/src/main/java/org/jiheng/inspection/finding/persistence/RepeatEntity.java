package org.jiheng.inspection.finding.persistence;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A row of the view {@code finding_repeat}, so that findings can be asked for by it. */
@Entity(name = "Repeat")
@Immutable
@Table(name = "finding_repeat")
class RepeatEntity {
    @Id
    UUID finding;
}
