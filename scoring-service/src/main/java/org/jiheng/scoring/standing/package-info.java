/** What follows from standings: scores computed again, tiers ranked again, history, and the news for others. */
package org.jiheng.scoring.standing;
