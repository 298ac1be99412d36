/** Who is calling, as the bearer token says. */
package org.jiheng.kit.identity;
