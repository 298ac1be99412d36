/** The scheme 实施方案: every parameter of a cycle, and the rules that it must keep. */
package org.jiheng.indicators.cycle.scheme;
