/** The kit keeps the rules of every service, and holds no domain word. */
package org.jiheng.kit.architecture;
