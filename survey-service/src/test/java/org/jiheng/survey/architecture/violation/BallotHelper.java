package org.jiheng.survey.architecture.violation;

/** A name that says nothing. */
public class BallotHelper {}
