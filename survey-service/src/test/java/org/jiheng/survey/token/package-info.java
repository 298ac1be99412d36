/** Blind signatures against the vectors of the RFC. */
package org.jiheng.survey.token;
