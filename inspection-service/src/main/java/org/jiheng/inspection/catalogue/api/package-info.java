/** The catalogue over HTTP, as JSON and as a table. */
package org.jiheng.inspection.catalogue.api;
