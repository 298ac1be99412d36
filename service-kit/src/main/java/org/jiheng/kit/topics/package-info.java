/** The topics: set up once, checked at every start. */
package org.jiheng.kit.topics;
