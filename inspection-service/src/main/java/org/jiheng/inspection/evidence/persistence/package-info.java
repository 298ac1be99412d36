/** Evidence in the database. */
package org.jiheng.inspection.evidence.persistence;
