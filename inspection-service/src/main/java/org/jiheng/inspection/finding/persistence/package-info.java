/** Findings and their acts in PostgreSQL. */
package org.jiheng.inspection.finding.persistence;
