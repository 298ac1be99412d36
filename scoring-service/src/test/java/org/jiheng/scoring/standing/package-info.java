/** From standings on the topics to scores, rankings and results over HTTP. */
package org.jiheng.scoring.standing;
