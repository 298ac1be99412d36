/** A unit's figures, read from the tables. */
package org.jiheng.indicators.figures.persistence;
