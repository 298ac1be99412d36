/** Self-assessment reports in PostgreSQL. */
package org.jiheng.indicators.report.persistence;
