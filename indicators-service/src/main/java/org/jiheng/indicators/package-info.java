/** From the scheme to the assessed indicator: what a unit promised, what it earned, and what an incident strikes out. */
package org.jiheng.indicators;
