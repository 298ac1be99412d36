/** Rankings over HTTP. */
package org.jiheng.scoring.ranking.api;
