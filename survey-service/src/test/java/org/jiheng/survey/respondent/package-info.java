/** Respondents, by what their devices send. */
package org.jiheng.survey.respondent;
