/** Proposing, merging and declining. */
package org.jiheng.indicators.proposal.application;
