/** Changes of a running cycle's scheme, which need two persons. */
package org.jiheng.indicators.amendment;
