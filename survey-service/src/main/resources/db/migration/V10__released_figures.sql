-- A wave whose figures by group are released, and what everything weighed then. Written once: under other weights the
-- hidden groups would leave another joint score, and two of them tell what one hides.
CREATE TABLE figure_release (
    cycle             text        NOT NULL,
    wave              text        NOT NULL,
    dimensions        text[]      NOT NULL,
    dimension_weights numeric[]   NOT NULL,
    groups            text[]      NOT NULL,
    group_weights     numeric[]   NOT NULL,
    released_at       timestamptz NOT NULL,
    PRIMARY KEY (cycle, wave),
    FOREIGN KEY (cycle, wave) REFERENCES wave,
    CHECK (cardinality(dimensions) = cardinality(dimension_weights)),
    CHECK (cardinality(groups) = cardinality(group_weights))
);

GRANT SELECT, INSERT ON figure_release TO ${service_role};
