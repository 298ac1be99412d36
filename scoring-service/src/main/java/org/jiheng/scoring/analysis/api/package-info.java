/** Weak points and good practices over HTTP. */
package org.jiheng.scoring.analysis.api;
