/** Open cases in PostgreSQL. */
package org.jiheng.indicators.closing.persistence;
