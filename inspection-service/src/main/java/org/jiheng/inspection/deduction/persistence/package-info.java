/** The ledgers in PostgreSQL. */
@NullMarked
package org.jiheng.inspection.deduction.persistence;

import org.jspecify.annotations.NullMarked;
