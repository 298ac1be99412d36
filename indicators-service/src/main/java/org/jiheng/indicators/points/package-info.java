/** Points: 0 or more, at most 2 decimals (§五(一)). */
package org.jiheng.indicators.points;
