/** Who answers for what. */
package org.jiheng.indicators.responsibility;
