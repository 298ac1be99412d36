/** The other half of a cycle between features, on purpose. */
package org.jiheng.indicators.architecture.violation.back;
