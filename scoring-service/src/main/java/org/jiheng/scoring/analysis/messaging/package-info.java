/** Reads what a result was frozen from. */
package org.jiheng.scoring.analysis.messaging;
