package org.jiheng.scoring.standing;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.standing.SubjectKey;

/**
 * What a subject said from a revision on.
 *
 * @param revision the first under which it said this
 */
public record KeptStanding(SubjectKey key, long revision, JsonNode data) {}
