/** The one way in which this service speaks SQL. */
package org.jiheng.indicators.database;
