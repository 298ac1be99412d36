/** The areas that are inspected (§五(三)), in plain Java: by code, and by the names that other documents have for them. */
package org.jiheng.inspection.area;
