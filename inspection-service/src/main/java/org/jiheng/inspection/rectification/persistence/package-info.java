/** Rectifications in PostgreSQL, and the weak points of published results. */
@NullMarked
package org.jiheng.inspection.rectification.persistence;

import org.jspecify.annotations.NullMarked;
