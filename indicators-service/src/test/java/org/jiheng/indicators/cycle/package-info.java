/** Cycles and their schemes, over HTTP. */
package org.jiheng.indicators.cycle;
