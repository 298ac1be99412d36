/** Sealed submissions as heads and receiving offices meet them. */
package org.jiheng.indicators.seal;
