/** Classes that break the architecture's rules on purpose. */
package org.jiheng.indicators.architecture.violation;
