/** The architecture's rules on this service, and classes that break them. */
package org.jiheng.inspection.architecture;
