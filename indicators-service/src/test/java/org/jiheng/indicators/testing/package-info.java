/** A small year and the people who act in it. */
package org.jiheng.indicators.testing;
