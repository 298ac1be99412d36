/** Requests made up from a service's own description, and what every answer to them must keep to. */
package org.jiheng.kit.testing.fuzz;
