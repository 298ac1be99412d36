/** Change requests over HTTP. */
package org.jiheng.indicators.change.api;
