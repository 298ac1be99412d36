/** By when a phase's work is due (§六), and how late it was: it is said, never held against anybody. */
package org.jiheng.indicators.deadline;
