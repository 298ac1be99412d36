/** Bulletins over HTTP. */
package org.jiheng.scoring.bulletin.api;
