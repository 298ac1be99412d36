/** Keeping everybody on one side. */
@NullMarked
package org.jiheng.inspection.side.usecase;

import org.jspecify.annotations.NullMarked;
