/** Units, over HTTP. */
package org.jiheng.indicators.unit;
