package org.jiheng.kit.outbox;

import java.util.Map;

import org.jiheng.kit.standing.SubjectKey;

/**
 * What is to be a subject's standing.
 *
 * @param data the whole present state, anything Jackson writes as an object
 * @param extensions CloudEvents extension attributes beside the revision
 */
public record Publication(SubjectKey subject, Object data, Map<String, String> extensions) {}
