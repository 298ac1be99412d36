/** The supervision ledger in PostgreSQL. */
package org.jiheng.indicators.supervision.persistence;
