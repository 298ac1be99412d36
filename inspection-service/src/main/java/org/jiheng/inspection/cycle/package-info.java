/** This service's own copy of cycles and units, as they arrive on their topics. */
package org.jiheng.inspection.cycle;
