package org.jiheng.survey.ballot;

/** A filled-in sheet as it was entered, not checked yet: any part may be missing. */
public record Sheet(String serial, String group, String channel, String ratings) {}
