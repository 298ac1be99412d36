/** Sealed submissions in PostgreSQL. */
package org.jiheng.indicators.seal.persistence;
