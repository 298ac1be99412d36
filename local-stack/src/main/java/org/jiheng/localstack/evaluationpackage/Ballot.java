package org.jiheng.localstack.evaluationpackage;

/** A row of ballots.csv. */
public record Ballot(String wave, String group, String channel, String ratings) {}
