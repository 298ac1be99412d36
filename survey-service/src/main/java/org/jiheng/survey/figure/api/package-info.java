/** Figures over HTTP. */
package org.jiheng.survey.figure.api;
