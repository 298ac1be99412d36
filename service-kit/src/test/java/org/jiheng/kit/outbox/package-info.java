/** The relay and the outbox under faults, each beside the bug that the same check finds out. */
package org.jiheng.kit.outbox;
