/** The stream and the feed as their readers see them. */
package org.jiheng.scoring.stream;
