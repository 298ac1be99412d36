/** What standings said, in PostgreSQL, where the service may add to it and read it, nothing else. */
package org.jiheng.scoring.standing.persistence;
