/** Closing and reopening over HTTP. */
package org.jiheng.indicators.closing.api;
