/** Traces from the request to the reader. */
package org.jiheng.kit.trace;
