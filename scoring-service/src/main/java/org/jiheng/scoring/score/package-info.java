/** What a unit's total is made of, §五(一)–(四): the rules in plain Java, exact until the stated rounding. */
package org.jiheng.scoring.score;
