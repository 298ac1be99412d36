/** Change requests in PostgreSQL. */
package org.jiheng.indicators.change.persistence;
