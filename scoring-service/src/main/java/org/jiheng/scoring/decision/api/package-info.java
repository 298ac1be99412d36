/** Decisions over HTTP. */
package org.jiheng.scoring.decision.api;
