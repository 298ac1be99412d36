/** Standings of cycles as they arrive. */
package org.jiheng.inspection.closing.messaging;
