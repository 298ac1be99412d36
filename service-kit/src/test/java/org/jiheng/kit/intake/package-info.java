/** The intake under faults, each beside the bug that the same check finds out. */
package org.jiheng.kit.intake;
