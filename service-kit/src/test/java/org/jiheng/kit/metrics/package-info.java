/** What a scrape shows. */
package org.jiheng.kit.metrics;
