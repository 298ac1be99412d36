/** The calendar as the office and units meet it. */
package org.jiheng.indicators.phase;
