/** Who may do what, tried over HTTP. */
package org.jiheng.indicators.rights;
