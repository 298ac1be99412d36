/** Closing a cycle and reopening it, over HTTP, over Kafka and against direct SQL. */
package org.jiheng.indicators.closing;
