/** Plain SQL: statements with their parameters, in the running transaction. */
package org.jiheng.kit.database;
