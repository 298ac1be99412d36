/** Statistics over HTTP, also as CSV. */
@NullMarked
package org.jiheng.inspection.statistics.api;

import org.jspecify.annotations.NullMarked;
