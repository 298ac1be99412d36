package org.jiheng.inspection.evidence.usecase;

import java.util.UUID;

import org.jiheng.inspection.evidence.EvidenceType;

/**
 * What is said of a file before its bytes.
 *
 * @param id made by the sender, who may so send it again
 * @param sha256 in hexadecimal
 */
public record Announced(String cycle, UUID subject, UUID id, String name, EvidenceType type, String sha256) {}
