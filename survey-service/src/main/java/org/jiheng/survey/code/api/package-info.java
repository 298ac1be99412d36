/** Issuing and voiding access codes over HTTP. */
package org.jiheng.survey.code.api;
