/** Statistics against figures worked out by hand. */
package org.jiheng.inspection.statistics;
