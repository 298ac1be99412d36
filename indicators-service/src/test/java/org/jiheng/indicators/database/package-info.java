/** What the database itself refuses to the service's role. */
package org.jiheng.indicators.database;
