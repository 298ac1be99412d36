/** Vetoes, over HTTP and against direct SQL. */
package org.jiheng.indicators.veto;
