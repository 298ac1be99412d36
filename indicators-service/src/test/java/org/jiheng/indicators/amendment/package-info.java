/** Amendments over HTTP and in the database. */
package org.jiheng.indicators.amendment;
