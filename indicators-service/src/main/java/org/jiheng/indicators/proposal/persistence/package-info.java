/** Proposals in PostgreSQL. */
package org.jiheng.indicators.proposal.persistence;
