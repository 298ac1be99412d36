/** Explaining the scores that there are, and those that there were. */
package org.jiheng.scoring.explanation.usecase;
