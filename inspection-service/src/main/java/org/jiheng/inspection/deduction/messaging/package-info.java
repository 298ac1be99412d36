/** Standings of cycles and units as they arrive. */
package org.jiheng.inspection.deduction.messaging;
