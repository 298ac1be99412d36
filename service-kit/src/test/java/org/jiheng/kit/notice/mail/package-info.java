/** Copies by e-mail, with a mail server that is down, hangs, or is up. */
package org.jiheng.kit.notice.mail;
