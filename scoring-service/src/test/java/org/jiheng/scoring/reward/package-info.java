/** Rewards, as the office and those who sign see them. */
package org.jiheng.scoring.reward;
