/** The stream as server-sent events, the feed page by page. */
package org.jiheng.scoring.stream.api;
