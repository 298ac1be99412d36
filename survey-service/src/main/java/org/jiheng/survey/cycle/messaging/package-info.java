/** Cycles and units read from the standings that this service took. */
package org.jiheng.survey.cycle.messaging;
