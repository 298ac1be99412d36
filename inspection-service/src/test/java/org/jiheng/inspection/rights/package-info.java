/** Who may read what, tried cell by cell. */
package org.jiheng.inspection.rights;
