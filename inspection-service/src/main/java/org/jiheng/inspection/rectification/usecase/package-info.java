/** What people, and the calendar, do with rectifications; each in one transaction. */
@NullMarked
package org.jiheng.inspection.rectification.usecase;

import org.jspecify.annotations.NullMarked;
