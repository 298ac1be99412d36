/** The statistics as PostgreSQL counts them. */
@NullMarked
package org.jiheng.inspection.statistics.persistence;

import org.jspecify.annotations.NullMarked;
