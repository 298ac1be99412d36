/** Complaints as they are taken in and read. */
package org.jiheng.inspection.complaint;
