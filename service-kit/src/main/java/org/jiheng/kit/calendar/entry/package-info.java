/** Dating an act when it is recorded: by the server's clock, or back by whoever may. */
package org.jiheng.kit.calendar.entry;
