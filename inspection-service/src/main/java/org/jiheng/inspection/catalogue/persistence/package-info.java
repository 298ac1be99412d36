/** The catalogue in the database. */
package org.jiheng.inspection.catalogue.persistence;
