/** Turnout 参评率: how many ballots are in. Counts only; no figure of an open wave is more than that. */
package org.jiheng.survey.turnout;
