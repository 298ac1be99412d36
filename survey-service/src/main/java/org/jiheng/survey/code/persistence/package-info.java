/** Access codes in PostgreSQL: hashes, states and numbers. */
package org.jiheng.survey.code.persistence;
