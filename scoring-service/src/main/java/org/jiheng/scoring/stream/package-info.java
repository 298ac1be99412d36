/** What changes, as it changes: to dashboards as a stream, to other systems as a feed, both by one sequence a cycle. */
package org.jiheng.scoring.stream;
