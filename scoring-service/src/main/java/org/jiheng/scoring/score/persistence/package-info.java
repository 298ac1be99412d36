/** Scores in PostgreSQL. */
package org.jiheng.scoring.score.persistence;
