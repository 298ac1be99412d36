/** A request's body as it came: kept for a digest, and free of text that no database stores. */
package org.jiheng.kit.body;
