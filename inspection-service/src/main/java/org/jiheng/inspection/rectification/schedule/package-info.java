/** What happens to rectifications by the calendar alone. */
@NullMarked
package org.jiheng.inspection.rectification.schedule;

import org.jspecify.annotations.NullMarked;
