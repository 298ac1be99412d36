/** What can be done to a plan. */
package org.jiheng.indicators.plan.application;
