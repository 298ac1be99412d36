/** Vetoes in PostgreSQL. */
package org.jiheng.indicators.veto.persistence;
