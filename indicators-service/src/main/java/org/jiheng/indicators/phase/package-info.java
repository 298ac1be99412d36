/** The phases of the year (§六): opened and closed by the office, with who has done its part by when. */
package org.jiheng.indicators.phase;
