/** Rankings in PostgreSQL. */
package org.jiheng.scoring.ranking.persistence;
