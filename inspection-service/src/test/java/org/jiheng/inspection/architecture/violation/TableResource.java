package org.jiheng.inspection.architecture.violation;

import jakarta.persistence.EntityManager;

/** A resource that looks into a table. */
public record TableResource(EntityManager tables) {}
