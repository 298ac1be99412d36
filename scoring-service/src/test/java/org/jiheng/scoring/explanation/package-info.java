/** Explanations over HTTP. */
package org.jiheng.scoring.explanation;
