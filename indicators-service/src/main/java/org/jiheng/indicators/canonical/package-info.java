/** Documents in their one spelling, so that whoever has the same content has the same bytes. */
package org.jiheng.indicators.canonical;
