/** Amendments in the database. */
package org.jiheng.indicators.amendment.persistence;
