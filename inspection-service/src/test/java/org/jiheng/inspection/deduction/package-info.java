/** Deduction standings on their topic. */
package org.jiheng.inspection.deduction;
