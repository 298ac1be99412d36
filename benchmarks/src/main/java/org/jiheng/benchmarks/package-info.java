/** What {@code ./jiheng bench} measures, each figure against a bound, side by side with what it is compared with. */
package org.jiheng.benchmarks;
