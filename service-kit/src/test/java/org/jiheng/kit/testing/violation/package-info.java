/** Code that breaks what the services' tests share on purpose. */
package org.jiheng.kit.testing.violation;
