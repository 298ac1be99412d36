/** Publishing a unit's deduction standing. */
package org.jiheng.inspection.deduction.usecase;
