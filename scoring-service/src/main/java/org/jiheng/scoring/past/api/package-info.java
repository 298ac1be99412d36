/** The rankings as they were, over HTTP. */
package org.jiheng.scoring.past.api;
