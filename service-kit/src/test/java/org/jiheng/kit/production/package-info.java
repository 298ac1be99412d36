/** Which set-ups are refused. */
package org.jiheng.kit.production;
