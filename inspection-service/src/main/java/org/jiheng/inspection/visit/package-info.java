/** Visits (§五(三)), in plain Java: planned or not, open or covert, until they are made or cancelled. */
package org.jiheng.inspection.visit;
