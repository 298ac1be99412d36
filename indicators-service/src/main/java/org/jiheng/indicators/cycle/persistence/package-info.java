/** Cycles in PostgreSQL; the scheme's JSON and its schema. */
package org.jiheng.indicators.cycle.persistence;
