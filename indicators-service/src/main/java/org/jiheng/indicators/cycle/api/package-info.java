/** Cycles over HTTP. */
package org.jiheng.indicators.cycle.api;
