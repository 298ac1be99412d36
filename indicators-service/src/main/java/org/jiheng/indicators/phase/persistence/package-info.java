/** Phases, and what was done by when, in PostgreSQL. */
package org.jiheng.indicators.phase.persistence;
