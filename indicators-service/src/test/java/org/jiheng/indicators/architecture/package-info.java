/** The architecture's rules, each shown red once. */
package org.jiheng.indicators.architecture;
