/** Evaluation cycles (§三): a jurisdiction's evaluation of one year, and its states. */
package org.jiheng.indicators.cycle;
