/** Findings and their moves (§五(三)), in plain Java: from the record to the appeal's decision. */
package org.jiheng.inspection.finding;
