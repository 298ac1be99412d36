/** Copies of notices by e-mail: queued in a table, sent by a thread of their own, tried again until given up. */
package org.jiheng.kit.notice.mail;
