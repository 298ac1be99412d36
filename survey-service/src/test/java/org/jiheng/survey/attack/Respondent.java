package org.jiheng.survey.attack;

/**
 * Who was given which sheet, or which code: that is no secret, nor in which order they were handed out.
 *
 * @param serial of the sheet; the code
 */
record Respondent(String serial, String group) {}
