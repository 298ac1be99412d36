/**
 * Ballots in the database, in plain JDBC: one multi-row statement a batch on the way in, one pass with a cursor from the
 * intake to the count.
 */
package org.jiheng.survey.ballot.persistence;
