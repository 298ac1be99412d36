package org.jiheng.kit.architecture.violation.back;

import org.jiheng.kit.architecture.violation.there.There;

/** The other half of a circle. */
public class Back {
    There there;
}
