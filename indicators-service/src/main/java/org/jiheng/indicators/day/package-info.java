/** Days as requests name them. */
package org.jiheng.indicators.day;
