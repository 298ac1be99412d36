/** Classes that break the architecture's rules on purpose. */
package org.jiheng.scoring.architecture.violation;
