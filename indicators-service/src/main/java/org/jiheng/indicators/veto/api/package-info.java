/** Vetoes over HTTP. */
package org.jiheng.indicators.veto.api;
