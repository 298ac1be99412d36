/** Rectification and weak points over HTTP. */
@NullMarked
package org.jiheng.inspection.rectification.api;

import org.jspecify.annotations.NullMarked;
