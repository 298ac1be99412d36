/** Standings on their way out: one row a subject with its latest state, and the relay that sends it. */
package org.jiheng.kit.outbox;
