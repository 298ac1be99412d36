/** A tier's ranking, §五(四): ranks and grades of its units, in plain Java. */
package org.jiheng.scoring.ranking;
