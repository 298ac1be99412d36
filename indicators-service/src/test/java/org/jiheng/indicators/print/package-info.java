/** Documents as PDF. */
package org.jiheng.indicators.print;
