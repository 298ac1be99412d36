/** Findings over HTTP. */
package org.jiheng.inspection.finding.api;
