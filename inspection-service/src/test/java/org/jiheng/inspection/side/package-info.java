/** Nobody is on both sides of a unit. */
package org.jiheng.inspection.side;
