/** What cycles and units are called, and the page that shows it. */
package org.jiheng.scoring.directory;
