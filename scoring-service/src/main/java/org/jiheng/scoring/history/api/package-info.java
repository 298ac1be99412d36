/** History over HTTP. */
package org.jiheng.scoring.history.api;
