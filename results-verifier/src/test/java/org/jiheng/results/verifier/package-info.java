/** Exported results as people check them, and as somebody may alter them. */
package org.jiheng.results.verifier;
