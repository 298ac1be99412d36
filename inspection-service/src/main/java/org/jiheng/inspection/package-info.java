/** Inspection (§五(三)): what visits find, the points it costs, and the appeals against it. */
package org.jiheng.inspection;
