/** Somebody who has the database, its log, back-ups, all logs and topics and the list of sheets tries to tell who said what. */
package org.jiheng.survey.attack;
