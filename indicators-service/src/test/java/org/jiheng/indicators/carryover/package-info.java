/** Years that begin with what the year before had. */
package org.jiheng.indicators.carryover;
