/** Who may do what in the inspection service. */
package org.jiheng.inspection.rights;
