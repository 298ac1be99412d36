/** Standings as they arrive from topics. */
package org.jiheng.scoring.standing.messaging;
