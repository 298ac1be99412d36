package org.jiheng.survey.attack;

/** Who was given which sheet: that is no secret, nor in which order sheets were handed out. */
record Respondent(String serial, String group) {}
