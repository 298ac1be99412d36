/** Proposals over HTTP. */
package org.jiheng.indicators.proposal.api;
