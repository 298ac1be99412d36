/** What leaves this service: review standings, of counted waves only. */
package org.jiheng.survey.standing;
