/** Exact arithmetic: fractions until the one place where a figure is rounded. Plain Java, no framework. */
package org.jiheng.kit.exact;
