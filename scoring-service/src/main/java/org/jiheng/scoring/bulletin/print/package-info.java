/** Bulletins on paper, GB/T 9704. */
package org.jiheng.scoring.bulletin.print;
