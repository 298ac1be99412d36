/** Plans over HTTP. */
package org.jiheng.indicators.plan.api;
