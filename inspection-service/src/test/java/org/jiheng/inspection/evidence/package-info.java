/** Evidence, over HTTP and in the database. */
package org.jiheng.inspection.evidence;
