/** Self-assessment, assessment by the component's assessor, applicability (§四(四)1). */
package org.jiheng.indicators.assessment;
