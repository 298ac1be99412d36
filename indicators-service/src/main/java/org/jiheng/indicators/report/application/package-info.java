/** What a unit does with its report. */
package org.jiheng.indicators.report.application;
