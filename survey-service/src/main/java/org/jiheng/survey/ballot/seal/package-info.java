/** Ballots while their wave is open: sealed under its key, each to what stands in the clear beside it. */
package org.jiheng.survey.ballot.seal;
