/** Complaints in PostgreSQL. */
@NullMarked
package org.jiheng.inspection.complaint.persistence;

import org.jspecify.annotations.NullMarked;
