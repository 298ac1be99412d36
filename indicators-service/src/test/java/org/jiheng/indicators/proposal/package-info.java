/** What offices propose for the unit's plan. */
package org.jiheng.indicators.proposal;
