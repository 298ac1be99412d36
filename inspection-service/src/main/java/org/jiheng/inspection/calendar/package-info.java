/** Working days: weekends, public holidays and the days worked to make up for them. */
package org.jiheng.inspection.calendar;
