/** Batches: every faulty row is named, and nothing of a refused batch is stored. */
package org.jiheng.indicators.rows;
