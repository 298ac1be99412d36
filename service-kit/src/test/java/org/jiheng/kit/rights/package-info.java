/** The checks of rights, and that they find the holes. */
package org.jiheng.kit.rights;
