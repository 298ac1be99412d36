/** What can be done with rewards. */
package org.jiheng.scoring.reward.usecase;
