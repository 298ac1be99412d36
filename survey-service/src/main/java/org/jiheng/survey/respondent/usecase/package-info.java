/** Showing open waves, and taking in ballots with tokens. */
package org.jiheng.survey.respondent.usecase;
