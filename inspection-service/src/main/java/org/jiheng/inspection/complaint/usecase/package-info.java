/** What is done with complaints; each in one transaction. */
@NullMarked
package org.jiheng.inspection.complaint.usecase;

import org.jspecify.annotations.NullMarked;
