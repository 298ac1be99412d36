/** The approved samples of the contracts, read and written. */
package org.jiheng.scoring.standing.messaging;
