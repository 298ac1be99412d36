/** Which cycles have arrived, over HTTP. */
package org.jiheng.inspection.cycle.api;
