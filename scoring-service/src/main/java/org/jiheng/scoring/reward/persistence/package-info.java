/** Where bases of pay are kept. */
package org.jiheng.scoring.reward.persistence;
