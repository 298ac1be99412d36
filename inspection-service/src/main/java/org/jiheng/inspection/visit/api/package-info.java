/** Visits over HTTP. */
package org.jiheng.inspection.visit.api;
