/** What lines of the log are about, in one vocabulary, and that nobody is named in them. */
package org.jiheng.kit.log;
