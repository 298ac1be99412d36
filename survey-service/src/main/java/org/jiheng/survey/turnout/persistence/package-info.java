/** Turnout read from the database. */
package org.jiheng.survey.turnout.persistence;
