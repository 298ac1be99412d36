/** How large a request may be and how many there may be in a time. */
package org.jiheng.kit.limits;
