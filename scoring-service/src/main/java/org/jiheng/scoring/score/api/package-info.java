/** Scores over HTTP. */
package org.jiheng.scoring.score.api;
