/** Sealed submissions over HTTP. */
package org.jiheng.indicators.seal.api;
