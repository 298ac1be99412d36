/** Cycles over HTTP. */
package org.jiheng.survey.cycle.api;
