/** The table of rights. */
package org.jiheng.indicators.rights;
