/** The catalogue of deductions per area, in plain Java: what something found costs, in versions of which two persons agree. */
package org.jiheng.inspection.catalogue;
