/** The processes, databases and packages that the system tests work with. */
package org.jiheng.systemtests.environment;
