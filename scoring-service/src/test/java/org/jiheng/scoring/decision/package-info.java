/** Decisions by two people on grades, from the proposal to what makes them void. */
package org.jiheng.scoring.decision;
