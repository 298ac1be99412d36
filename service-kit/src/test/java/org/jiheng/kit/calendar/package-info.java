/** Working days. */
package org.jiheng.kit.calendar;
