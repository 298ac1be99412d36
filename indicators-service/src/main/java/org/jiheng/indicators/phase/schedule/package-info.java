/** What the calendar makes happen by itself. */
package org.jiheng.indicators.phase.schedule;
