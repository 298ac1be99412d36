/** Visits in the database. */
package org.jiheng.inspection.visit.persistence;
