/** Bulletins, as those who issue and read them see them. */
package org.jiheng.scoring.bulletin;
