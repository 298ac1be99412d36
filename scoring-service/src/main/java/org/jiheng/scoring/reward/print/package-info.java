/** Rewards on paper, for signature. */
package org.jiheng.scoring.reward.print;
