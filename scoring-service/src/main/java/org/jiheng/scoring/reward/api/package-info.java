/** Rewards over HTTP. */
package org.jiheng.scoring.reward.api;
