/** Traces: one from the request that changes something to whoever takes the news of it. */
package org.jiheng.kit.trace;
