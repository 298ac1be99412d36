/** Self-assessments, assessments and applicability, over HTTP. */
package org.jiheng.indicators.assessment;
