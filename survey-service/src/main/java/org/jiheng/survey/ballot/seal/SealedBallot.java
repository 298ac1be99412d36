package org.jiheng.survey.ballot.seal;

/** A ballot as it waits for the close. */
public record SealedBallot(Cover cover, byte[] bytes) {}
