/** The calendar over HTTP. */
package org.jiheng.indicators.phase.api;
