/** What offices and subordinate units propose for the unit's plan. */
package org.jiheng.indicators.proposal;
