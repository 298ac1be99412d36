/** Changes of approved plans. */
package org.jiheng.indicators.change;
