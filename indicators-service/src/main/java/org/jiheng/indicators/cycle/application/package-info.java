/** What can be done to a cycle. */
package org.jiheng.indicators.cycle.application;
