/** Plans (§四(一)) and their indicators: completeness, signature, and their states. */
package org.jiheng.indicators.plan;
