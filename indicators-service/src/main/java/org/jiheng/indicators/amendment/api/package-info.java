/** Amendments over HTTP. */
package org.jiheng.indicators.amendment.api;
