/** Closings as they arrive from the topic, and what is held against them. */
package org.jiheng.scoring.closing.messaging;
