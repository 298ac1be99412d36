/** Working days. */
package org.jiheng.inspection.calendar;
