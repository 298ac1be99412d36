/** Canonical documents against the vectors of RFC 8785. */
package org.jiheng.indicators.canonical;
