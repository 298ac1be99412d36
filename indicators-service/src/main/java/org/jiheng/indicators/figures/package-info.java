/** A unit's figures: what it set out to do, how far it came, and the points it gives itself. */
package org.jiheng.indicators.figures;
