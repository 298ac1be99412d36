/** The catalogue of deductions, over HTTP and in the database. */
package org.jiheng.inspection.catalogue;
