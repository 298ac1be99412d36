/** 奖励, §四(五): what the published grades are worth by the scheme. */
package org.jiheng.scoring.reward;
