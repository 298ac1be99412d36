/** What is said of what was measured. */
package org.jiheng.benchmarks;
