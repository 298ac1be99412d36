/** Ballots of many respondents on their way into the database, many a commit. */
package org.jiheng.survey.respondent.intake;
