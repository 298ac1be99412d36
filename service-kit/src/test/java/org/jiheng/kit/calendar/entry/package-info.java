/** Dating acts. */
package org.jiheng.kit.calendar.entry;
