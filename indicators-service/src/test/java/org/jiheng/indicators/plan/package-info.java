/** The life of a plan, over HTTP. */
package org.jiheng.indicators.plan;
