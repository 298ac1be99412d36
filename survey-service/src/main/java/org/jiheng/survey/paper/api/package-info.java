/** Entering paper over HTTP. */
package org.jiheng.survey.paper.api;
