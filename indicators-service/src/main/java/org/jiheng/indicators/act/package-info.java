/** Acts: who did something, on which day, and when it was recorded. */
package org.jiheng.indicators.act;
