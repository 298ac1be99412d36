/** On which side of a unit somebody stands: nobody inspects a unit and speaks for it in one cycle. */
package org.jiheng.inspection.side;
