/** Working days, and the two dates of an act; plain Java, so that domain packages may use it. */
package org.jiheng.kit.calendar;
