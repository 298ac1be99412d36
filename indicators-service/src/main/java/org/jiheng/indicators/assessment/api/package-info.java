/** Assessments over HTTP. */
package org.jiheng.indicators.assessment.api;
