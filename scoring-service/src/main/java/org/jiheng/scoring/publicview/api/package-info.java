/** The public view over HTTP. */
package org.jiheng.scoring.publicview.api;
