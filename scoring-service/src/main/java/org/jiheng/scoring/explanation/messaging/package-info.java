/** Explanations from standings as other services sent them. */
package org.jiheng.scoring.explanation.messaging;
