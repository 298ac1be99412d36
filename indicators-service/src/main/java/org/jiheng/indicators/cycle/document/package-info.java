/** The scheme as a JSON document: its schema, and its way into the domain. */
package org.jiheng.indicators.cycle.document;
