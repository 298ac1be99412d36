/** Who reads which statistics. */
@NullMarked
package org.jiheng.inspection.statistics.usecase;

import org.jspecify.annotations.NullMarked;
