/** What people, and the calendar, do with findings; each in one transaction. */
package org.jiheng.inspection.finding.usecase;
