/** Points that a finding takes off. */
package org.jiheng.inspection.points;
