/** What holds for the whole service. */
package org.jiheng.indicators;
