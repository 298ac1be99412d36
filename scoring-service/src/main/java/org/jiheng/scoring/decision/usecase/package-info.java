/** What can be done to a decision, and what becomes of it by itself. */
package org.jiheng.scoring.decision.usecase;
