/** Waves of the public review 轮次: PLANNED, OPEN, CLOSED, TALLIED; each state is a type that knows its own move. */
package org.jiheng.survey.wave;
