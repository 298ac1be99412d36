/** Documents as PDF, from pages of our own that fetch nothing. */
package org.jiheng.scoring.print;
