/** Notices: what a person or a group is told, raised in the transaction of the act that it tells of. */
package org.jiheng.kit.notice;
