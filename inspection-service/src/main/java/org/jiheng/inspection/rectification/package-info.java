/** Rectification 整改 (§四(六)): what is done about findings and weak points, in plain Java. */
package org.jiheng.inspection.rectification;
