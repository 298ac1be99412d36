/** Files that show what was found or what is said against it, in plain Java: what they are and when one is refused. */
package org.jiheng.inspection.evidence;
