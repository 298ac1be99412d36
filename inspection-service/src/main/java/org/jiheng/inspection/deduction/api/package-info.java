/** The deduction ledger and what it comes to, over HTTP. */
@NullMarked
package org.jiheng.inspection.deduction.api;

import org.jspecify.annotations.NullMarked;
