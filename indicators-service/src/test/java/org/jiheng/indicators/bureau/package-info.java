/** A bureau's own cycle beside the city's (§三), over HTTP. */
package org.jiheng.indicators.bureau;
