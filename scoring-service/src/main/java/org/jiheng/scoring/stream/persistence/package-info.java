/** Changes in PostgreSQL, which also tells all instances that there are some. */
package org.jiheng.scoring.stream.persistence;
