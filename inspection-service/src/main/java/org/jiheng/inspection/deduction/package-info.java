/** Which points count now: the deductions of a unit before the cap (§五(三)), and their standing. */
package org.jiheng.inspection.deduction;
