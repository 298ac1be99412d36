/** Decisions in their tables. */
package org.jiheng.scoring.decision.persistence;
