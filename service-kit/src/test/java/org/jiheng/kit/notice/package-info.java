/** Notices and their copies by e-mail. */
package org.jiheng.kit.notice;
