/** What stands in the log. */
package org.jiheng.kit.log;
