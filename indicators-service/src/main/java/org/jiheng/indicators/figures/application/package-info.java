/** A unit's figures, held as they are. */
package org.jiheng.indicators.figures.application;
