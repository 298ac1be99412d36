/** Rights on rows: own jurisdiction, own unit, own components. */
package org.jiheng.indicators.rights;
