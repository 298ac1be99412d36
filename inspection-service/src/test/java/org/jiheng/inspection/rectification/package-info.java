/** Rectification, as plain Java, over HTTP, in the database and by the calendar. */
package org.jiheng.inspection.rectification;
