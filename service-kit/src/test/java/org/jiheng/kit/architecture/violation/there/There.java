package org.jiheng.kit.architecture.violation.there;

import org.jiheng.kit.architecture.violation.back.Back;

/** One half of a circle. */
public class There {
    Back back;
}
