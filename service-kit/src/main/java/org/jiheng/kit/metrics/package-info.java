/** What a scrape may read, and for how long it waits. */
package org.jiheng.kit.metrics;
