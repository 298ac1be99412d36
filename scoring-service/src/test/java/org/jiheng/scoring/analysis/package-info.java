/** Weak points and good practices, as those who act on them see them. */
package org.jiheng.scoring.analysis;
