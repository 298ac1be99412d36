/** The report on paper. */
package org.jiheng.indicators.report.print;
