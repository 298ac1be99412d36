/** What became of a unit's score, rank and grade over the year: owned, append-only. */
package org.jiheng.scoring.history;
