/** Self-assessment reports as units and the office meet them. */
package org.jiheng.indicators.report;
