/** A year begins with what the year before had 沿用. */
package org.jiheng.indicators.carryover;
