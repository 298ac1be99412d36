/** The end of a cycle: nothing more comes in, and each source says what it ended it with. */
package org.jiheng.indicators.closing;
