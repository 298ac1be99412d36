/** survey-service: waves, ballots, their count, and the review standings that come of it. */
package org.jiheng.survey;
