/** Finds the rankings of a moment, or computes those of a day. */
package org.jiheng.scoring.past.usecase;
