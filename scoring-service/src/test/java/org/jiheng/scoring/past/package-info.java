/** The board as it was, on both axes. */
package org.jiheng.scoring.past;
