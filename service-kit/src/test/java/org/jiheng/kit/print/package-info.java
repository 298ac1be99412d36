/** Documents as PDF. */
package org.jiheng.kit.print;
