/** Evaluated units 被考核单位, registered in their tiers. */
package org.jiheng.indicators.unit;
