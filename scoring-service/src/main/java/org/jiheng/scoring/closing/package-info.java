/** Closings 关账 of the sources: whether this service holds all that they published of a cycle. */
package org.jiheng.scoring.closing;
