/** Turnout as a standing: how many ballots of a wave are in, told about once a second. */
package org.jiheng.survey.turnout.standing;
