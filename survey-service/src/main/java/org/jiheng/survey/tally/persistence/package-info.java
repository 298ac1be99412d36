/** Counts in the database. */
package org.jiheng.survey.tally.persistence;
