/** Complaints over HTTP, also as tables. */
@NullMarked
package org.jiheng.inspection.complaint.api;

import org.jspecify.annotations.NullMarked;
