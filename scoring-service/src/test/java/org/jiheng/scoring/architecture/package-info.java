/** The architecture's rules, applied to this service and shown red on classes that break them. */
package org.jiheng.scoring.architecture;
