/** Waves and their turnout over HTTP. */
package org.jiheng.survey.turnout.api;
