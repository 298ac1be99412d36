/** The whole system as its users run it: services as processes, packages through the public interfaces, real faults. */
package org.jiheng.systemtests;
