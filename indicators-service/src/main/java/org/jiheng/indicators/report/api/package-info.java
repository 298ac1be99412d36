/** Self-assessment reports over HTTP. */
package org.jiheng.indicators.report.api;
