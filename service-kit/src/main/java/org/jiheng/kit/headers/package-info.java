/** What browsers are told about an answer, and what no address may contain. */
package org.jiheng.kit.headers;
