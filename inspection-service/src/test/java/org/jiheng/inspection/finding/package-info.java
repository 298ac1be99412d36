/** Findings and their moves, as plain Java and over HTTP. */
package org.jiheng.inspection.finding;
