/** What happens to findings by the calendar alone. */
package org.jiheng.inspection.finding.schedule;
