/** Sides as the database tells them. */
@NullMarked
package org.jiheng.inspection.side.persistence;

import org.jspecify.annotations.NullMarked;
