/** The directory over HTTP. */
package org.jiheng.scoring.directory.api;
