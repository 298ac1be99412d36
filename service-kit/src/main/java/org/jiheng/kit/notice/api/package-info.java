/** The inbox over HTTP. */
package org.jiheng.kit.notice.api;
