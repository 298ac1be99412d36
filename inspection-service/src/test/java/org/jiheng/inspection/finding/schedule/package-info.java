/** What the calendar does by itself. */
package org.jiheng.inspection.finding.schedule;
